export interface paths {
    "/api/admin/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Coupons, the newest first. */
        get: operations["listCoupons"];
        put?: never;
        /** Make a money-off coupon. */
        post: operations["createCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/coupons/{couponId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a coupon for the orders to come; its code stays. */
        patch: operations["changeCoupon"];
        trace?: never;
    };
    "/api/admin/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stream of changes in the shop, as server-sent events. */
        get: operations["followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Threshold campaigns, the newest first. */
        get: operations["listPromotions"];
        put?: never;
        /** Start a threshold campaign. */
        post: operations["createPromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/promotions/{promotionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a campaign for the orders to come. */
        patch: operations["changePromotion"];
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers. */
        get: operations["readLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database answers too. */
        get: operations["readReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prometheus metrics. */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Conflict",
         *       "status": 409,
         *       "code": "order_changed",
         *       "details": {
         *         "version": 4
         *       },
         *       "requestId": "req-1"
         *     }
         */
        Problem: {
            /** @description Stable snake_case; clients translate it */
            code: string;
            details: {
                [key: string]: unknown;
            };
            requestId: string;
            status: number;
            title: string;
            type: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCoupons: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            endsAt: string | null;
                            /** @description UUID */
                            id: string;
                            isActive: boolean;
                            maxUses: number | null;
                            maxUsesPerCustomer: number | null;
                            /** @description Minor units of the shop currency */
                            minimumAmount: number;
                            name: string;
                            /** @description Minor units of the shop currency */
                            offAmount: number;
                            productIds: string[] | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startsAt: string;
                            uses: number;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCoupon: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    endsAt: string | null;
                    isActive: boolean;
                    maxUses: number | null;
                    maxUsesPerCustomer: number | null;
                    minimumAmount: number;
                    name: string;
                    offAmount: number;
                    productIds: string[] | null;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    startsAt: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        endsAt: string | null;
                        /** @description UUID */
                        id: string;
                        isActive: boolean;
                        maxUses: number | null;
                        maxUsesPerCustomer: number | null;
                        /** @description Minor units of the shop currency */
                        minimumAmount: number;
                        name: string;
                        /** @description Minor units of the shop currency */
                        offAmount: number;
                        productIds: string[] | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        startsAt: string;
                        uses: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCoupon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                couponId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    endsAt?: string | null;
                    isActive?: boolean;
                    maxUses?: number | null;
                    maxUsesPerCustomer?: number | null;
                    minimumAmount?: number;
                    name?: string;
                    offAmount?: number;
                    productIds?: string[] | null;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    startsAt?: string;
                    /** @description Version the change is based on */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        endsAt: string | null;
                        /** @description UUID */
                        id: string;
                        isActive: boolean;
                        maxUses: number | null;
                        maxUsesPerCustomer: number | null;
                        /** @description Minor units of the shop currency */
                        minimumAmount: number;
                        name: string;
                        /** @description Minor units of the shop currency */
                        offAmount: number;
                        productIds: string[] | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        startsAt: string;
                        uses: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followChanges: {
        parameters: {
            query?: {
                /** @description Shop handle; EventSource cannot set headers */
                shop?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listPromotions: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            endsAt: string | null;
                            /** @description UUID */
                            id: string;
                            isActive: boolean;
                            name: string;
                            offAmount: number | null;
                            offBps: number | null;
                            productIds: string[] | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startsAt: string;
                            /** @description Minor units of the shop currency */
                            thresholdAmount: number;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPromotion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    endsAt: string | null;
                    isActive: boolean;
                    name: string;
                    offAmount: number | null;
                    offBps: number | null;
                    productIds: string[] | null;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    startsAt: string;
                    thresholdAmount: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endsAt: string | null;
                        /** @description UUID */
                        id: string;
                        isActive: boolean;
                        name: string;
                        offAmount: number | null;
                        offBps: number | null;
                        productIds: string[] | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        startsAt: string;
                        /** @description Minor units of the shop currency */
                        thresholdAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    endsAt?: string | null;
                    isActive?: boolean;
                    name?: string;
                    offAmount?: number | null;
                    offBps?: number | null;
                    productIds?: string[] | null;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    startsAt?: string;
                    thresholdAmount?: number;
                    /** @description Version the change is based on */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endsAt: string | null;
                        /** @description UUID */
                        id: string;
                        isActive: boolean;
                        name: string;
                        offAmount: number | null;
                        offBps: number | null;
                        productIds: string[] | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        startsAt: string;
                        /** @description Minor units of the shop currency */
                        thresholdAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                    };
                };
            };
        };
    };
    readReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                    };
                };
            };
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
