/** Error code → HTTP status of everything the module refuses. */
export const webhookErrors = {
  webhook_endpoint_not_found: 404,
  webhook_endpoint_changed: 409,
  webhook_endpoint_disabled: 409,
  webhook_endpoints_full: 409,
  webhook_url_malformed: 422,
  webhook_url_private: 422,
  webhook_url_insecure: 422,
  webhook_delivery_not_found: 404,
  webhook_delivery_waiting: 409,
} as const
