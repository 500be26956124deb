import { policyPoint } from '#platform/policy.ts'

/** Asked at every way to an account, before it is made; by-invitation-only shops answer it. `email` is normalised. */
export const registrationAllowed = policyPoint<{ email: string }>('customers.registration_allowed')

/**
 * Answered in the transaction in which somebody signs in or up: his cart as a visitor becomes his own at once, so that the next
 * page shows it. `visitorHash` is SHA-256 of the visitor cookie, null when the browser has none.
 */
export const onSignedIn = policyPoint<{ customerId: string; visitorHash: Buffer | null }>('customers.on_signed_in')
