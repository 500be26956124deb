export { findShopByDomain, findShopByHandle, findStaffBySession, type SessionLimits } from './identity.ts'
