export interface paths {
    "/{*}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the storefront on the shop’s own domain. */
        get: operations["readDomainPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The back office. */
        get: operations["readAdminHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/{*}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The back office. */
        get: operations["readAdminPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API tokens of the shop: those that work first, then newest first. */
        get: operations["listTokens"];
        put?: never;
        /** Make an API token with permissions you have yourself. It is shown once. Not with a token. */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/api-tokens/{tokenId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke an API token. It never works again. */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first. */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit log as a file, with the filters of the list. Audited. */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who and what stands in the audit log, and where its hash chain ends. */
        get: operations["readAuditFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/card-bindings/{variantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sell a variant of a card-key product from this pool, or from none. */
        put: operations["bindCardPool"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/card-imports/{cardImportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress and result of an import, with the first 1,000 problems. */
        get: operations["readCardImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/card-imports/{cardImportId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All problems of an import as .xlsx. */
        get: operations["readCardImportReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/card-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders that are paid and wait for cards, or for a decision because they were paid late; the oldest payment first. */
        get: operations["listWaitingCardOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/card-pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Card pools, newest first. */
        get: operations["listCardPools"];
        put?: never;
        /** Create a pool. What its cards consist of is chosen once. */
        post: operations["createCardPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/card-pools/{poolId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A pool with what is sold from it, and counts. */
        get: operations["readCardPool"];
        put?: never;
        post?: never;
        /** Delete a pool that nothing on sale and no open order needs. Sold cards stay with their orders. */
        delete: operations["deleteCardPool"];
        options?: never;
        head?: never;
        /** Rename a pool or change its low-stock number; what is absent stays. */
        patch: operations["changeCardPool"];
        trace?: never;
    };
    "/api/admin/card-pools/{poolId}/card-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest imports of a pool. */
        get: operations["listCardImports"];
        put?: never;
        /** Import cards from the only file of a multipart form (.xlsx, .csv; up to 64 MiB and 1,000,000 cards). All or nothing. */
        post: operations["startCardImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/card-pools/{poolId}/card-pastes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import pasted lines, a card each, with or without a heading. Checked and reported by line like a file; all or nothing. */
        post: operations["pasteCards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/card-pools/{poolId}/card-removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove available cards, all or none; the refusal names who holds the others. */
        post: operations["removeCards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/card-pools/{poolId}/card-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find a card by its full number or secret. A POST, because an address would keep it. */
        post: operations["searchCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/card-pools/{poolId}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cards of a pool in the order in which they are sold; secret fields are masked. */
        get: operations["listCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/card-pools/{poolId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cards of a pool in clear, as a file that imports back. Audited. */
        get: operations["exportCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/card-pools/{poolId}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The import template of this pool with an example row, as .xlsx. */
        get: operations["readCardSample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/card-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the shop has decided about card keys. */
        get: operations["readCardSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the settings; what is absent stays. */
        patch: operations["changeCardSettings"];
        trace?: never;
    };
    "/api/admin/cards/{codeId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to a card, the first thing first. */
        get: operations["readCardHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/cards/{codeId}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the buyer the next available card for a bad one, which is void from then on. */
        post: operations["replaceCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/cards/{codeId}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a card in clear. Audited. */
        post: operations["revealCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/cards/{codeId}/voiding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declare a card void, for good. Who holds it gets another one when he pays; a sold one stays with its order as void. */
        post: operations["voidCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All categories in the order of the tree. */
        get: operations["readCategories"];
        put?: never;
        /** Create a category behind its neighbours. Answers the tree. */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/categories/{categoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a category. Its products stay; categories below it move up. */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        /** Change the names or the address of a category; what is absent stays. Answers the tree. */
        patch: operations["changeCategory"];
        trace?: never;
    };
    "/api/admin/categories/{categoryId}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a category, with everything below it, to another place of the tree. Answers the tree. */
        put: operations["moveCategory"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Serial code groups, newest first. */
        get: operations["listCodeGroups"];
        put?: never;
        /** Create a group. Whether its codes are generated or uploaded is chosen once. */
        post: operations["createCodeGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A group with its products, state and counts. */
        get: operations["readCodeGroup"];
        put?: never;
        post?: never;
        /** Delete a group. Codes that orders got stay with them; unsent ones may be uploaded elsewhere. */
        delete: operations["deleteCodeGroup"];
        options?: never;
        head?: never;
        /** Change a group; what is absent stays. The source cannot be changed. */
        patch: operations["changeCodeGroup"];
        trace?: never;
    };
    "/api/admin/code-groups/{groupId}/code-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest imports of a group. */
        get: operations["listCodeImports"];
        put?: never;
        /** Import codes from the only file of a multipart form (.xlsx, .csv, .txt; up to 64 MiB and 1,000,000 codes). All or nothing. */
        post: operations["startCodeImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-groups/{groupId}/code-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find a full code in a group. A POST, because an address would keep the code. */
        post: operations["searchCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-groups/{groupId}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The codes of a group, masked: uploaded ones in the order in which they are given away, generated ones only once given away. */
        get: operations["listCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-groups/{groupId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The codes of a group in clear, as a file that imports back (layout codes) or with state and order (layout full). Audited. */
        get: operations["exportCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-groups/{groupId}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders that got codes of a group, the latest first. */
        get: operations["listCodeGroupOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-groups/{groupId}/past-order-issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give orders closed in a period the codes they miss, oldest first, up to 1,000 a call. Their buyers get the mail. */
        post: operations["issuePastOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-groups/{groupId}/past-order-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many orders closed in a period miss codes of a group, how many, and how many codes there are for them. */
        post: operations["previewPastOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-groups/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The import template with example rows, as .xlsx. */
        get: operations["readCodeSample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress and result of an import, with the first 1,000 problems. */
        get: operations["readCodeImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-imports/{importId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All problems of an import as .xlsx. */
        get: operations["readCodeImportReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-imports/{importId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back every unsent code of a file at once. Codes that orders got stay; the others may be uploaded again. */
        post: operations["withdrawCodeImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the shop has decided about serial codes. */
        get: operations["readCodeSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what the shop has decided about serial codes; what is absent stays. */
        patch: operations["changeCodeSettings"];
        trace?: never;
    };
    "/api/admin/code-shortages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units that should have got a code when none was left, oldest first. */
        get: operations["listCodeShortages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/code-shortages/back-fills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give short units the codes uploaded since, oldest first, up to 1,000 a call. Their buyers get the mail. */
        post: operations["backFillCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/codes/{codeId}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a code in clear. Audited. */
        post: operations["revealCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/codes/{codeId}/voiding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declare a code void, for good. It stays with its order and shows as void. */
        post: operations["voidCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/component-variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Variants that a bundle may hold, found by name or SKU; at most 50. */
        get: operations["readComponentVariants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/admin/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers of the shop, newest first. */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer. */
        get: operations["readCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Today, the last 14 days and what waits for a person; days are the shop's. */
        get: operations["readDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/failed-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs of the shop that used up their attempts, the newest first. */
        get: operations["readFailedJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/failed-jobs/{queue}/{jobId}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a failed job off the list for good. Audited. */
        post: operations["dismissFailedJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/failed-jobs/{queue}/{jobId}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a failed job once more. */
        post: operations["retryFailedJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/admin/mail-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every mail in every language. */
        get: operations["readMailTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mail-templates/{template}/{locale}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text of a mail in one language, with what it may and has to name. */
        get: operations["readMailTemplate"];
        /** Save the text of a mail, or turn the mail off. Version 0 is the built-in text. */
        put: operations["changeMailTemplate"];
        post?: never;
        /** Go back to the built-in text. */
        delete: operations["restoreMailTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mail-templates/{template}/{locale}/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a text would look with invented values, and whether it could be saved. */
        post: operations["previewMailTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mail-templates/{template}/{locale}/test-sends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the saved text, filled with invented values. */
        post: operations["sendTestMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails of the shop and what became of them, newest first. */
        get: operations["readMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A mail with what it says; codes are masked. */
        get: operations["readMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/mails/{mailId}/resends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a mail again, as a mail of its own. Issues nothing. */
        post: operations["resendMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/order-bulk-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest bulk acts and how far they are. */
        get: operations["listBulkActs"];
        put?: never;
        /** Begin one act on many orders; a job does it and says of each that was refused why. */
        post: operations["startBulkAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/order-bulk-acts/{bulkActId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A bulk act and how far it is. */
        get: operations["readBulkAct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/order-bulk-acts/{bulkActId}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders a bulk act refused and why, a thousand at a time. */
        get: operations["readBulkRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/order-closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close those of the orders that can be closed; the others answer with their reason. */
        post: operations["closeOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/order-code-marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many codes orders got and how many they are short of. */
        get: operations["listOrderCodeMarks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/order-export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders of the list’s filters as CSV or XLSX, streamed. Audited. */
        get: operations["exportOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/order-returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns of all orders by state, the newest request first. */
        get: operations["listReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/order-returns/{returnId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let pieces come back, all or some of those asked for. */
        post: operations["approveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/order-returns/{returnId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a return whose pieces are back. */
        post: operations["completeReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/order-returns/{returnId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book what came back, and what of it goes back to the shelf. */
        post: operations["receiveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/order-returns/{returnId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a return; the customer is told the reason. */
        post: operations["refuseReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders by state, time, number, e-mail address or phone number. */
        get: operations["listOrders"];
        put?: never;
        /** Place an order that was taken elsewhere; prices, stock and discounts are those of the storefront. */
        post: operations["takeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order with lines, allocations, parcels and timeline. */
        get: operations["readOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an order before anything has left. */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/card-delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Serve an order that was paid a day after its time: it gets its cards, or waits for them. */
        post: operations["serveLateOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cards an order got, without their values, and where it stands. */
        get: operations["readOrderCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/cash-collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the cash of a cash-on-delivery order was collected. */
        post: operations["settleCashOnDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an order. Serial codes are mailed once the closure is committed. */
        post: operations["closeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The codes of an order, masked. */
        get: operations["listOrderCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book that everything has arrived. */
        post: operations["deliverOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments of an order and every notice about them. */
        get: operations["readOrderPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/pickup-store": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name the convenience store where the order is picked up, until the last parcel has left. */
        put: operations["setPickupStore"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark an order as being prepared. */
        post: operations["prepareOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/print-mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark the papers of an order as printed, or take the mark away. */
        put: operations["markPrinted"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/refund-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a refund of these pieces and of shipping would come to. Nothing is changed. */
        post: operations["previewRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refunds of an order, and what of it could still go back. */
        get: operations["readOrderRefunds"];
        put?: never;
        /** Give money back, of pieces and of shipping: booked at once by hand, or once the gateway has said yes. */
        post: operations["refundOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed order again. */
        post: operations["reopenOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The returns of an order, and whether another may be asked for. */
        get: operations["readOrderReturns"];
        put?: never;
        /** Write down that pieces of an order are to come back. */
        post: operations["requestReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a parcel, of everything that is left or of some lines. */
        post: operations["shipOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/shipments/{shipmentId}": {
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
        /** Correct a parcel until it has arrived; all parcels together collect what is owed. */
        patch: operations["changeShipment"];
        trace?: never;
    };
    "/api/admin/orders/{orderId}/staff-note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace the note staff keep about an order. */
        put: operations["noteOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/orders/{orderId}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record money seen in the bank account for an order. The right amount pays it, anything else becomes an alarm. */
        post: operations["confirmTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a mail with a link to a new password. The answer is the same whether the address has an account or not. */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payment-alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices that were not booked and that a person has to look at. */
        get: operations["readPaymentAlarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payment-alarms/{noticeId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle an alarm: let its money pay the order, say that it was given back, or put it aside with the reason. */
        post: operations["resolveAlarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payment methods in their order. */
        get: operations["listPaymentMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payment-methods/{methodId}": {
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
        /** Name, offer or withdraw a payment method. */
        patch: operations["changePaymentMethod"];
        trace?: never;
    };
    "/api/admin/payment-reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Money in, money out and differences per day and provider; at most 31 days. */
        get: operations["readReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payment-reconciliation/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reconciliation list as a file. */
        get: operations["exportReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payment-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ways to pay and whether they are ready; without secrets. */
        get: operations["readPaymentSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payment-settings/bank-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account customers transfer to; null while there is none. */
        get: operations["readTransferAccount"];
        /** Set the account customers transfer to; version 0 for the first one. */
        put: operations["changeTransferAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payment-settings/ecpay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shop’s account at ECPay, without its keys; null while there is none. */
        get: operations["readEcpayAccount"];
        /** Set the account at ECPay; version 0 for the first one. The keys before are believed for a day; another account waits until no payment to the one before is open. */
        put: operations["changeEcpayAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payment-settings/sandbox/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new secret for the sandbox's notices; shown this once, the one before stays valid for a day. */
        post: operations["rotateCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fixed list of permissions, and which of them you can hand on. */
        get: operations["listPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/product-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List, hide, delist or sort many products at once: named ones, or all that match a filter. */
        post: operations["changeProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/product-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest imports of products. */
        get: operations["readProductImports"];
        put?: never;
        /** Import products from the only file of a multipart form (.xlsx or .csv; up to 16 MiB and 10,000 rows). All or nothing. */
        post: operations["startProductImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/product-imports/{productImportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress and result of an import of products, with what was wrong with which cell. */
        get: operations["readProductImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products that are not deleted. */
        get: operations["readProducts"];
        put?: never;
        /** Create a product with its variants and their first stock. */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product with its variants, stock and pictures. */
        get: operations["readProduct"];
        put?: never;
        post?: never;
        /** Delete a product. Orders that name it keep what they say. */
        delete: operations["deleteProduct"];
        options?: never;
        head?: never;
        /** Change texts, place or status of a product; what is absent stays. */
        patch: operations["changeProduct"];
        trace?: never;
    };
    "/api/admin/products/{productId}/card-bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pool behind each variant of a product, and its available cards. */
        get: operations["listProductCardBindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/{productId}/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace what a bundle consists of. Placed orders keep what they were placed with. */
        put: operations["setComponents"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/{productId}/picture-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the pictures of a product in order; the first is shown in lists. */
        put: operations["orderPictures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/{productId}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a picture (PNG, JPEG or WebP, up to 10 MiB) as the only file of a multipart form. */
        post: operations["addPicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/{productId}/pictures/{pictureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a picture off a product. */
        delete: operations["removePicture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/{productId}/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace the options and variants of a product. Variants that are left out are archived; stock is taken for new ones only. */
        put: operations["setVariants"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products that match, with variants, prices, stock, categories and contents, as a file that imports back. Audited. */
        get: operations["exportProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/products/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The import template with an example, as .xlsx. */
        get: operations["readProductSample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/profile": {
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
        /** Change your name or language. */
        patch: operations["changeProfile"];
        trace?: never;
    };
    "/api/admin/profile/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your password. All your other sessions end. */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/profile/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in. */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** Sign out everywhere, here too. Needs no password: it takes rights away and gives none. */
        delete: operations["endAllSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/profile/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out in one of your browsers. */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/profile/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a second factor: the secret for an authenticator app, shown once. It counts after its confirmation. */
        post: operations["enableTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/profile/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the second factor on with a code of the app. The recovery codes are shown once. */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/profile/totp/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the second factor off, with your password. */
        post: operations["disableTotp"];
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
    "/api/admin/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds of all orders by state, the newest first. */
        get: operations["listRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/refunds/{refundId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle a refund of which nobody knows what the gateway did, or ask once more. */
        post: operations["resolveRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reviews, newest first. */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/reviews/{reviewId}/hiding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take a review off the product’s page, or put it back. */
        put: operations["hideReview"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles the shop made. */
        get: operations["listRoles"];
        put?: never;
        /** Make a role out of permissions you have yourself. */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a role that nobody has. */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        /** Change a role. It counts for everybody who has it from the next request on. */
        patch: operations["changeRole"];
        trace?: never;
    };
    "/api/admin/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. */
        get: operations["readSession"];
        put?: never;
        /** Sign in. With a second factor the first answer is totp_required; send everything again with the code. */
        post: operations["signIn"];
        /** Sign out here. */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/setup/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a one-time link is for: the first shop, an invitation, a new password. */
        get: operations["readSetupLink"];
        put?: never;
        /** Use a one-time link: the first owner opens his account and shop, an invited newcomer his account, a member of staff chooses a password. Sign in afterwards. */
        post: operations["completeSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/setup/{token}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation with the account you have: signs you in and makes you a member. A second factor is asked for as at sign-in. */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shipping-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shipping methods in their order. */
        get: operations["listShippingMethods"];
        put?: never;
        /** Add a shipping method. */
        post: operations["createShippingMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/shipping-methods/{methodId}": {
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
        /** Change a shipping method for the orders to come. */
        patch: operations["changeShippingMethod"];
        trace?: never;
    };
    "/api/admin/shop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Settings of the shop. */
        get: operations["readShop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change settings of the shop. */
        patch: operations["changeShop"];
        trace?: never;
    };
    "/api/admin/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works in the shop. */
        get: operations["listStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/staff-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations that nobody has answered, newest first. */
        get: operations["listInvitations"];
        put?: never;
        /** Ask somebody to work in the shop. He gets a mail with a one-time link and is a member once he accepts. */
        post: operations["inviteStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/staff-invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation back. Its link ends. */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/staff-invitations/{invitationId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link to hand over, where no mail can carry it: only on an installation without SMTP. Earlier links end. */
        post: operations["handOverInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/staff-invitations/{invitationId}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the invitation again with a new link. Links that are out end. */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/staff/{staffId}": {
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
        /** Give a member of staff another role, bar him from the shop or let him in again. */
        patch: operations["changeStaff"];
        trace?: never;
    };
    "/api/admin/store-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Store views of the shop, the default first, with their own, inherited and effective settings. */
        get: operations["listStoreViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/store-views/{viewId}": {
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
        /** Change a store view: its name, whether customers may choose it, and the settings it has of its own. */
        patch: operations["changeStoreView"];
        trace?: never;
    };
    "/api/admin/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open orders that wait for a transfer; those whose buyers told of one first. */
        get: operations["readTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/variants/{variantId}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set how many pieces of a variant are on the shelf, or stop counting it. */
        put: operations["setStock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks of the last 30 days, newest first. */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhook-deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A webhook with its body and its attempts. */
        get: operations["readWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhook-deliveries/{deliveryId}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a webhook again, the same bytes under the same webhook-id. */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses that are told what happens in the shop, and what they can be told. */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /** Add an endpoint. Its signing secret is answered here and never again. Private addresses are refused. */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhook-endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an endpoint. What waits for it is not sent. */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /** Change an endpoint, or turn it off or on. */
        patch: operations["changeWebhookEndpoint"];
        trace?: never;
    };
    "/api/admin/webhook-endpoints/{endpointId}/secret-rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new signing secret, shown once. For a day messages are signed with the old one too. */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhook-endpoints/{endpointId}/test-sends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test message to the endpoint. */
        post: operations["sendTestWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hooks/payments/{account}/{shopHandle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A signed notice of a gateway. Taken is 200 with the verdict, or what the gateway wants to hear (ECPay: `1|OK`), also when it is an alarm: sending it again would change nothing. */
        post: operations["receiveNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hooks/sandbox-refunds/{shopHandle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The sandbox gateway gives money of a payment back; the same key again is the same refund. Signed by Standard Webhooks. */
        post: operations["refundAtSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your addresses, the default first. */
        get: operations["readAddresses"];
        put?: never;
        /** Add an address; the first one is the default. */
        post: operations["addAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/addresses/{addressId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an address of yours, or make it the default. */
        put: operations["changeAddress"];
        post?: never;
        /** Remove an address of yours; orders keep theirs. */
        delete: operations["removeAddress"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/buy-now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take pieces of one variant to the checkout at once; the only way to buy card keys. */
        put: operations["setBuyNow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cart, priced as it would be sold now. */
        get: operations["readCart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/cart/coupon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a coupon on the cart, in place of another. */
        put: operations["setCartCoupon"];
        post?: never;
        /** Take the coupon off the cart. */
        delete: operations["removeCartCoupon"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/cart/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put pieces of a variant into the cart, on top of those already there. */
        post: operations["addToCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/cart/lines/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a line out of the cart. */
        delete: operations["removeCartLine"];
        options?: never;
        head?: never;
        /** Set the quantity of a line. */
        patch: operations["changeCartLine"];
        trace?: never;
    };
    "/api/store/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The categories that lead to listed products, in the order of the tree. Up to one second old. */
        get: operations["readStoreCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cart, what may be chosen, and what was entered last time. */
        get: operations["readCheckout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register and sign in. */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/email-changes/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a new e-mail address by the link of a mail, once. */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/order-lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find a guest order by its number, telephone number and look-up code; this browser may then read it for an hour. */
        post: operations["findGuestOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders of the signed-in customer, the newest first. */
        get: operations["readOwnOrders"];
        put?: never;
        /** Make an order of the cart, or of what is bought past it. When `mustPay`, start a payment session next. */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order of the signed-in customer, or a guest order this browser has proved, with its serial codes. */
        get: operations["readOwnOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/orders/{orderId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an order of one’s own while it is unpaid. */
        post: operations["cancelOwnOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/orders/{orderId}/card-reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The cards in clear; the first look is on record. */
        post: operations["revealOwnCards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/orders/{orderId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a guest order that this browser has proved into the account of the signed-in customer. */
        post: operations["claimOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/orders/{orderId}/payment-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to pay an order of your own, as a customer or with the proof of a guest order; an open payment of the same amount is used again. */
        post: operations["startPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/orders/{orderId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns of an order of one’s own. */
        get: operations["readOwnReturns"];
        put?: never;
        /** Ask to send pieces of an order of one’s own back. */
        post: operations["requestOwnReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/orders/{orderId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the buyer has said of the lines of an order of his own. */
        get: operations["readOwnReviews"];
        put?: never;
        /** Review a line of an order of one’s own, once it is delivered; once. */
        post: operations["writeReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/orders/{orderId}/transfer-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the shop that an order of one’s own was transferred, and from which account. */
        post: operations["reportTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to choose a new password. The answer is the same whether there is such an account. */
        post: operations["askPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/password-resets/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password by the link of a mail, once. All sessions end. */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Listed products of the shop or of a category, found by words, in a chosen order. Up to one second old. */
        get: operations["readStoreProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/products/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product that is on sale. Up to one second old; the cart reads prices and stock anew. */
        get: operations["readStoreProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/products/{slug}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reviews of a product, newest first, and their mean. Up to one second old. */
        get: operations["readProductReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/profile": {
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
        /** Change your name, telephone number or language. */
        patch: operations["changeCustomerProfile"];
        trace?: never;
    };
    "/api/store/profile/email-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for another e-mail address; a link sent there confirms it. */
        post: operations["askEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/profile/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your password. All your other sessions end. */
        post: operations["changeCustomerPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/store/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who this browser is in the shop. A new browser gets its visitor cookie here. */
        get: operations["readStoreSession"];
        put?: never;
        /** Sign in; the cart of this browser becomes the customer’s. */
        post: operations["signInCustomer"];
        /** Sign out here. */
        delete: operations["signOutCustomer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets/admin/{*}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A built file by its hashed name. */
        get: operations["readAdminAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets/store/{*}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A built file by its hashed name. */
        get: operations["readStoreAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/favicon.ico": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The icon. */
        get: operations["readIcon"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/payment-forms/{shopHandle}/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page that sends a buyer to the gateway of an open payment, as HTML; to his order when there is nothing to pay. */
        get: operations["showPaymentForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-forms/submit.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The script of the page that sends a buyer to his gateway. */
        get: operations["readPaymentFormScript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-returns/{account}/{shopHandle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The buyer's browser comes back from a gateway with a signed result: to his order. Nothing is booked from it. */
        post: operations["returnFromGateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pictures/{shopHandle}/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of a shop by the hash of its content. */
        get: operations["readPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/robots.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What search engines may read. */
        get: operations["readRobots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/s/{shopHandle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the storefront, with the answers its first paint needs. */
        get: operations["readStoreHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/s/{shopHandle}/{*}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the storefront, with the answers its first paint needs. */
        get: operations["readStorePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox-gateway/{shopHandle}/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pay page of a test payment, as HTML. */
        get: operations["showSandboxPayPage"];
        put?: never;
        /** Pays, fails or delays a test payment; the shop is told by a signed notice. Sends the browser back to the shop. */
        post: operations["settleSandboxPayment"];
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
    readDomainPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                "*": string;
            };
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
    readAdminHome: {
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
    readAdminPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                "*": string;
            };
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
    listTokens: {
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
                        items: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            creatorName: string;
                            /** @description What counts today: never more than its maker may do himself */
                            effective: string[];
                            expiresAt: string | null;
                            /** @description UUID */
                            id: string;
                            lastAddress: string | null;
                            lastUsedAt: string | null;
                            name: string;
                            permissions: string[];
                            revokedAt: string | null;
                            revokedBy: string | null;
                            /** @enum {unknown} */
                            state: "active" | "bounded" | "expired" | "revoked";
                            /** @description Last four characters */
                            tail: string;
                        }[];
                    };
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
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expiresAt?: string | null;
                    name: string;
                    permissions: string[];
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
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        creatorName: string;
                        /** @description What counts today: never more than its maker may do himself */
                        effective: string[];
                        expiresAt: string | null;
                        /** @description UUID */
                        id: string;
                        lastAddress: string | null;
                        lastUsedAt: string | null;
                        name: string;
                        permissions: string[];
                        revokedAt: string | null;
                        revokedBy: string | null;
                        /** @enum {unknown} */
                        state: "active" | "bounded" | "expired" | "revoked";
                        /** @description Last four characters */
                        tail: string;
                        /** @description Send it as `Authorization: Bearer …`. Shown once */
                        token: string;
                    };
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
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                tokenId: string;
            };
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
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        creatorName: string;
                        /** @description What counts today: never more than its maker may do himself */
                        effective: string[];
                        expiresAt: string | null;
                        /** @description UUID */
                        id: string;
                        lastAddress: string | null;
                        lastUsedAt: string | null;
                        name: string;
                        permissions: string[];
                        revokedAt: string | null;
                        revokedBy: string | null;
                        /** @enum {unknown} */
                        state: "active" | "bounded" | "expired" | "revoked";
                        /** @description Last four characters */
                        tail: string;
                    };
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
    listAudit: {
        parameters: {
            query?: {
                action?: string;
                /** @description Name of who acted, as recorded */
                actor?: string;
                /** @description Calendar day in the zone of the shop */
                from?: string;
                page?: number;
                size?: number;
                /** @description UUID */
                subjectId?: string;
                /** @description Calendar day in the zone of the shop */
                to?: string;
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
                            action: string;
                            actorId: string | null;
                            actorKind: string;
                            actorName: string;
                            address: string | null;
                            after: unknown;
                            before: unknown;
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            position: number | null;
                            reason: string | null;
                            subjectId: string | null;
                            subjectKind: string;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    exportAudit: {
        parameters: {
            query?: {
                action?: string;
                /** @description Name of who acted, as recorded */
                actor?: string;
                format?: "xlsx" | "csv";
                /** @description Calendar day in the zone of the shop */
                from?: string;
                locale?: "zh-TW" | "en";
                /** @description UUID */
                subjectId?: string;
                /** @description Calendar day in the zone of the shop */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
    readAuditFacets: {
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
                        actions: string[];
                        /** @description Everybody who stands in the log, up to 500 */
                        actors: string[];
                        chain: {
                            /** @description SHA-256 of the last link, hexadecimal */
                            headHash: string;
                            length: number;
                            oldestWaitingAt: string | null;
                            /** @description Entries that wait for their seal */
                            waiting: number;
                        };
                    };
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
        };
    };
    bindCardPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    poolId: string | null;
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
                        poolId: string | null;
                    };
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
    readCardImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                cardImportId: string;
            };
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
                        actorName: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        errorCount: number;
                        fileName: string;
                        finishedAt: string | null;
                        /** @description UUID */
                        id: string;
                        importedCount: number;
                        /** @description UUID */
                        poolId: string;
                        /** @description The first 1,000; the report has all */
                        problems: {
                            cell: string;
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                            isBlocking: boolean;
                            row: number;
                        }[];
                        rowCount: number;
                        /** @enum {string} */
                        status: "waiting" | "checking" | "importing" | "imported" | "failed";
                        /** @description Exact to 10,000; 10,001 means more */
                        unsentCount: number;
                        warningCount: number;
                        withdrawnAt: string | null;
                        withdrawnCount: number;
                    };
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
        };
    };
    readCardImportReport: {
        parameters: {
            query?: {
                locale?: "zh-TW" | "en";
            };
            header?: never;
            path: {
                /** @description UUID */
                cardImportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWaitingCardOrders: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                status?: "awaiting" | "paid_late";
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
                            /** @description UUID */
                            id: string;
                            number: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            paidAt: string;
                            pool: {
                                /** @description UUID */
                                id: string;
                                name: string;
                            };
                            productName: string;
                            quantity: number;
                            recipientName: string;
                            /** @enum {string} */
                            status: "awaiting" | "paid_late";
                            variantName: string;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    listCardPools: {
        parameters: {
            query?: {
                page?: number;
                /** @description Part of the name */
                q?: string;
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
                            /** @description Exact to 10,000; 10,001 means more */
                            awaitingCount: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            fields: {
                                isSecret: boolean;
                                name: string;
                            }[];
                            /** @description Exact to 10,000; 10,001 means more */
                            freeCount: number;
                            /** @description Exact to 10,000; 10,001 means more */
                            heldCount: number;
                            /** @description UUID */
                            id: string;
                            importedCount: number;
                            isImporting: boolean;
                            lowStockThreshold: number | null;
                            name: string;
                            /** @description Exact to 10,000; 10,001 means more */
                            soldCount: number;
                            variants: {
                                /** @description UUID */
                                id: string;
                                name: string;
                                /** @description UUID */
                                productId: string;
                                productName: string;
                            }[];
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    createCardPool: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What a card consists of, for ever */
                    fields: {
                        isSecret: boolean;
                        name: string;
                    }[];
                    lowStockThreshold?: number | null;
                    name: string;
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
                        /** @description Exact to 10,000; 10,001 means more */
                        awaitingCount: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        fields: {
                            isSecret: boolean;
                            name: string;
                        }[];
                        /** @description Exact to 10,000; 10,001 means more */
                        freeCount: number;
                        /** @description Exact to 10,000; 10,001 means more */
                        heldCount: number;
                        /** @description UUID */
                        id: string;
                        importedCount: number;
                        isImporting: boolean;
                        lowStockThreshold: number | null;
                        name: string;
                        /** @description Exact to 10,000; 10,001 means more */
                        soldCount: number;
                        variants: {
                            /** @description UUID */
                            id: string;
                            name: string;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                        }[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    readCardPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                poolId: string;
            };
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
                        /** @description Exact to 10,000; 10,001 means more */
                        awaitingCount: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        fields: {
                            isSecret: boolean;
                            name: string;
                        }[];
                        /** @description Exact to 10,000; 10,001 means more */
                        freeCount: number;
                        /** @description Exact to 10,000; 10,001 means more */
                        heldCount: number;
                        /** @description UUID */
                        id: string;
                        importedCount: number;
                        isImporting: boolean;
                        lowStockThreshold: number | null;
                        name: string;
                        /** @description Exact to 10,000; 10,001 means more */
                        soldCount: number;
                        variants: {
                            /** @description UUID */
                            id: string;
                            name: string;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                        }[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
        };
    };
    deleteCardPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                poolId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
        };
    };
    changeCardPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                poolId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lowStockThreshold?: number | null;
                    name?: string;
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
                        /** @description Exact to 10,000; 10,001 means more */
                        awaitingCount: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        fields: {
                            isSecret: boolean;
                            name: string;
                        }[];
                        /** @description Exact to 10,000; 10,001 means more */
                        freeCount: number;
                        /** @description Exact to 10,000; 10,001 means more */
                        heldCount: number;
                        /** @description UUID */
                        id: string;
                        importedCount: number;
                        isImporting: boolean;
                        lowStockThreshold: number | null;
                        name: string;
                        /** @description Exact to 10,000; 10,001 means more */
                        soldCount: number;
                        variants: {
                            /** @description UUID */
                            id: string;
                            name: string;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                        }[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    listCardImports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                poolId: string;
            };
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
                            actorName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            errorCount: number;
                            fileName: string;
                            finishedAt: string | null;
                            /** @description UUID */
                            id: string;
                            importedCount: number;
                            /** @description UUID */
                            poolId: string;
                            rowCount: number;
                            /** @enum {string} */
                            status: "waiting" | "checking" | "importing" | "imported" | "failed";
                            /** @description Exact to 10,000; 10,001 means more */
                            unsentCount: number;
                            warningCount: number;
                            withdrawnAt: string | null;
                            withdrawnCount: number;
                        }[];
                    };
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
        };
    };
    startCardImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                poolId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actorName: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        errorCount: number;
                        fileName: string;
                        finishedAt: string | null;
                        /** @description UUID */
                        id: string;
                        importedCount: number;
                        /** @description UUID */
                        poolId: string;
                        /** @description The first 1,000; the report has all */
                        problems: {
                            cell: string;
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                            isBlocking: boolean;
                            row: number;
                        }[];
                        rowCount: number;
                        /** @enum {string} */
                        status: "waiting" | "checking" | "importing" | "imported" | "failed";
                        /** @description Exact to 10,000; 10,001 means more */
                        unsentCount: number;
                        warningCount: number;
                        withdrawnAt: string | null;
                        withdrawnCount: number;
                    };
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
            /** @description Content Too Large */
            413: {
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
    pasteCards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                poolId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A card per line, its fields in the order of the pool, apart by tab, comma or blanks */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actorName: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        errorCount: number;
                        fileName: string;
                        finishedAt: string | null;
                        /** @description UUID */
                        id: string;
                        importedCount: number;
                        /** @description UUID */
                        poolId: string;
                        /** @description The first 1,000; the report has all */
                        problems: {
                            cell: string;
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                            isBlocking: boolean;
                            row: number;
                        }[];
                        rowCount: number;
                        /** @enum {string} */
                        status: "waiting" | "checking" | "importing" | "imported" | "failed";
                        /** @description Exact to 10,000; 10,001 means more */
                        unsentCount: number;
                        warningCount: number;
                        withdrawnAt: string | null;
                        withdrawnCount: number;
                    };
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
            /** @description Content Too Large */
            413: {
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
    removeCards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                poolId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    codeIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    searchCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                poolId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    value: string;
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
                        items: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            fields: {
                                isFilled: boolean;
                                isSecret: boolean;
                                name: string;
                                value: string | null;
                            }[];
                            heldUntil: string | null;
                            holder: {
                                /** @description UUID */
                                id: string;
                                /** @enum {string} */
                                kind: "order" | "bargain" | "draw";
                                orderNumber: string | null;
                            } | null;
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            importId: string;
                            position: number;
                            revealedAt: string | null;
                            soldAt: string | null;
                            /** @enum {string} */
                            state: "free" | "held" | "assigned" | "void";
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    listCards: {
        parameters: {
            query?: {
                /** @description UUID */
                importId?: string;
                orderNumber?: number;
                page?: number;
                size?: number;
                state?: "free" | "held" | "assigned" | "void";
            };
            header?: never;
            path: {
                /** @description UUID */
                poolId: string;
            };
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
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            fields: {
                                isFilled: boolean;
                                isSecret: boolean;
                                name: string;
                                value: string | null;
                            }[];
                            heldUntil: string | null;
                            holder: {
                                /** @description UUID */
                                id: string;
                                /** @enum {string} */
                                kind: "order" | "bargain" | "draw";
                                orderNumber: string | null;
                            } | null;
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            importId: string;
                            position: number;
                            revealedAt: string | null;
                            soldAt: string | null;
                            /** @enum {string} */
                            state: "free" | "held" | "assigned" | "void";
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    exportCards: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                /** @description UUID */
                poolId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCardSample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                poolId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCardSettings: {
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
                        /** @description Who has paid and waits for his cards may cancel and gets his money back */
                        allowsCancelling: boolean;
                        /** @description ATM, convenience store and bank transfer are offered for card keys */
                        allowsDeferred: boolean;
                        /** @description How long an unpaid order occupies its cards */
                        holdMinutes: number;
                        /** @description Nothing is occupied before the payment; who pays first gets the cards */
                        holdsAtPayment: boolean;
                        /** @description By network address */
                        unpaidPerAddress: number;
                        /** @description Unpaid card-key orders at once */
                        unpaidPerCustomer: number;
                        unpaidPerPhone: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
                };
            };
        };
    };
    changeCardSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Who has paid and waits for his cards may cancel and gets his money back */
                    allowsCancelling?: boolean;
                    /** @description ATM, convenience store and bank transfer are offered for card keys */
                    allowsDeferred?: boolean;
                    /** @description How long an unpaid order occupies its cards */
                    holdMinutes?: number;
                    /** @description Nothing is occupied before the payment; who pays first gets the cards */
                    holdsAtPayment?: boolean;
                    /** @description By network address */
                    unpaidPerAddress?: number;
                    /** @description Unpaid card-key orders at once */
                    unpaidPerCustomer?: number;
                    unpaidPerPhone?: number;
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
                        /** @description Who has paid and waits for his cards may cancel and gets his money back */
                        allowsCancelling: boolean;
                        /** @description ATM, convenience store and bank transfer are offered for card keys */
                        allowsDeferred: boolean;
                        /** @description How long an unpaid order occupies its cards */
                        holdMinutes: number;
                        /** @description Nothing is occupied before the payment; who pays first gets the cards */
                        holdsAtPayment: boolean;
                        /** @description By network address */
                        unpaidPerAddress: number;
                        /** @description Unpaid card-key orders at once */
                        unpaidPerCustomer: number;
                        unpaidPerPhone: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    readCardHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                codeId: string;
            };
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
                            actorKind: string;
                            actorName: string;
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            order: {
                                /** @description UUID */
                                id: string;
                                number: string;
                            } | null;
                            reason: string | null;
                            /** @enum {string} */
                            type: "imported" | "held" | "released" | "assigned" | "revealed" | "voided" | "removed";
                        }[];
                    };
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
        };
    };
    replaceCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                codeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                        /** @description UUID */
                        codeId: string;
                    };
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
    revealCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                codeId: string;
            };
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
                        fields: {
                            isSecret: boolean;
                            name: string;
                            value: string;
                        }[];
                    };
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
        };
    };
    voidCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                codeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                        /** @description UUID */
                        poolId: string;
                    };
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
    readCategories: {
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
                        /** @description In the order of the tree */
                        items: {
                            englishName: string | null;
                            /** @description UUID */
                            id: string;
                            level: number;
                            /** @description Those of them that are listed */
                            listedCount: number;
                            name: string;
                            parentId: string | null;
                            position: number;
                            /** @description Products in this very category, not those below it */
                            productCount: number;
                            slug: string;
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    englishName?: string | null;
                    name: string;
                    parentId?: string | null;
                    slug?: string | null;
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
                        /** @description In the order of the tree */
                        items: {
                            englishName: string | null;
                            /** @description UUID */
                            id: string;
                            level: number;
                            /** @description Those of them that are listed */
                            listedCount: number;
                            name: string;
                            parentId: string | null;
                            position: number;
                            /** @description Products in this very category, not those below it */
                            productCount: number;
                            slug: string;
                            version: number;
                        }[];
                    };
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
    deleteCategory: {
        parameters: {
            query: {
                /** @description Version the change is based on */
                version: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
        };
    };
    changeCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    englishName?: string | null;
                    name?: string;
                    /** @description Name in addresses */
                    slug?: string;
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
                        /** @description In the order of the tree */
                        items: {
                            englishName: string | null;
                            /** @description UUID */
                            id: string;
                            level: number;
                            /** @description Those of them that are listed */
                            listedCount: number;
                            name: string;
                            parentId: string | null;
                            position: number;
                            /** @description Products in this very category, not those below it */
                            productCount: number;
                            slug: string;
                            version: number;
                        }[];
                    };
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
    moveCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parentId: string | null;
                    /** @description As which of the categories there, from 0 */
                    position: number;
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
                        /** @description In the order of the tree */
                        items: {
                            englishName: string | null;
                            /** @description UUID */
                            id: string;
                            level: number;
                            /** @description Those of them that are listed */
                            listedCount: number;
                            name: string;
                            parentId: string | null;
                            position: number;
                            /** @description Products in this very category, not those below it */
                            productCount: number;
                            slug: string;
                            version: number;
                        }[];
                    };
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
    listCodeGroups: {
        parameters: {
            query?: {
                isPublic?: boolean;
                page?: number;
                /** @description Part of the name */
                q?: string;
                size?: number;
                source?: "generated" | "uploaded";
                status?: "scheduled" | "running" | "ended";
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
                            can: {
                                delete: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                import: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            codeLength: number;
                            codePrefix: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            endsAt: string | null;
                            /** @description UUID */
                            id: string;
                            importedCount: number;
                            isForRewards: boolean;
                            isPublic: boolean;
                            lowStockThreshold: number | null;
                            maxCodes: number | null;
                            name: string;
                            needsPlacedWithin: boolean;
                            products: {
                                /** @description UUID */
                                id: string;
                                name: string;
                                variants: {
                                    /** @description UUID */
                                    id: string;
                                    name: string;
                                }[] | null;
                            }[];
                            reason: ("exhausted" | "time") | null;
                            /** @description Exact to 10,000; 10,001 means more */
                            sentCount: number;
                            /** @description Exact to 10,000; 10,001 means more */
                            shortageCount: number;
                            /** @enum {string} */
                            source: "generated" | "uploaded";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startsAt: string;
                            /** @enum {string} */
                            state: "scheduled" | "running" | "ended";
                            /** @description Exact to 10,000; 10,001 means more */
                            unsentCount: number;
                            /** @description Version the change is based on */
                            version: number;
                            warning: "no_codes" | null;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    createCodeGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    codeFormat?: {
                        /**
                         * @description Characters beside prefix and hyphens
                         * @default 16
                         */
                        length: number;
                        /** @default  */
                        prefix: string;
                    };
                    endsAt?: string | null;
                    /** @description Rewards may draw from it, beside the buyers of its products; kept once one has */
                    isForRewards?: boolean;
                    isPublic?: boolean;
                    lowStockThreshold?: number | null;
                    maxCodes?: number | null;
                    name: string;
                    /** @description Counts only orders that were also placed within the period */
                    needsPlacedWithin?: boolean;
                    productIds?: string[];
                    /** @enum {string} */
                    source: "generated" | "uploaded";
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    startsAt: string;
                    /** @description Limits their products to these variants; without any, all count */
                    variantIds?: string[];
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
                        can: {
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            import: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        codeLength: number;
                        codePrefix: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        endsAt: string | null;
                        /** @description UUID */
                        id: string;
                        importedCount: number;
                        isForRewards: boolean;
                        isPublic: boolean;
                        lowStockThreshold: number | null;
                        maxCodes: number | null;
                        name: string;
                        needsPlacedWithin: boolean;
                        products: {
                            /** @description UUID */
                            id: string;
                            name: string;
                            variants: {
                                /** @description UUID */
                                id: string;
                                name: string;
                            }[] | null;
                        }[];
                        reason: ("exhausted" | "time") | null;
                        /** @description Exact to 10,000; 10,001 means more */
                        sentCount: number;
                        /** @description Exact to 10,000; 10,001 means more */
                        shortageCount: number;
                        /** @enum {string} */
                        source: "generated" | "uploaded";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        startsAt: string;
                        /** @enum {string} */
                        state: "scheduled" | "running" | "ended";
                        /** @description Exact to 10,000; 10,001 means more */
                        unsentCount: number;
                        /** @description Version the change is based on */
                        version: number;
                        warning: "no_codes" | null;
                    };
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
    readCodeGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                groupId: string;
            };
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
                        can: {
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            import: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        codeLength: number;
                        codePrefix: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        endsAt: string | null;
                        /** @description UUID */
                        id: string;
                        importedCount: number;
                        isForRewards: boolean;
                        isPublic: boolean;
                        lowStockThreshold: number | null;
                        maxCodes: number | null;
                        name: string;
                        needsPlacedWithin: boolean;
                        products: {
                            /** @description UUID */
                            id: string;
                            name: string;
                            variants: {
                                /** @description UUID */
                                id: string;
                                name: string;
                            }[] | null;
                        }[];
                        reason: ("exhausted" | "time") | null;
                        /** @description Exact to 10,000; 10,001 means more */
                        sentCount: number;
                        /** @description Exact to 10,000; 10,001 means more */
                        shortageCount: number;
                        /** @enum {string} */
                        source: "generated" | "uploaded";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        startsAt: string;
                        /** @enum {string} */
                        state: "scheduled" | "running" | "ended";
                        /** @description Exact to 10,000; 10,001 means more */
                        unsentCount: number;
                        /** @description Version the change is based on */
                        version: number;
                        warning: "no_codes" | null;
                    };
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
        };
    };
    deleteCodeGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
        };
    };
    changeCodeGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    codeFormat?: {
                        /**
                         * @description Characters beside prefix and hyphens
                         * @default 16
                         */
                        length: number;
                        /** @default  */
                        prefix: string;
                    };
                    endsAt?: string | null;
                    /** @description Rewards may draw from it, beside the buyers of its products; kept once one has */
                    isForRewards?: boolean;
                    isPublic?: boolean;
                    lowStockThreshold?: number | null;
                    maxCodes?: number | null;
                    name?: string;
                    /** @description Counts only orders that were also placed within the period */
                    needsPlacedWithin?: boolean;
                    productIds?: string[];
                    /** @enum {string} */
                    source?: "generated" | "uploaded";
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    startsAt?: string;
                    /** @description Limits their products to these variants; without any, all count */
                    variantIds?: string[];
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
                        can: {
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            import: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        codeLength: number;
                        codePrefix: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        endsAt: string | null;
                        /** @description UUID */
                        id: string;
                        importedCount: number;
                        isForRewards: boolean;
                        isPublic: boolean;
                        lowStockThreshold: number | null;
                        maxCodes: number | null;
                        name: string;
                        needsPlacedWithin: boolean;
                        products: {
                            /** @description UUID */
                            id: string;
                            name: string;
                            variants: {
                                /** @description UUID */
                                id: string;
                                name: string;
                            }[] | null;
                        }[];
                        reason: ("exhausted" | "time") | null;
                        /** @description Exact to 10,000; 10,001 means more */
                        sentCount: number;
                        /** @description Exact to 10,000; 10,001 means more */
                        shortageCount: number;
                        /** @enum {string} */
                        source: "generated" | "uploaded";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        startsAt: string;
                        /** @enum {string} */
                        state: "scheduled" | "running" | "ended";
                        /** @description Exact to 10,000; 10,001 means more */
                        unsentCount: number;
                        /** @description Version the change is based on */
                        version: number;
                        warning: "no_codes" | null;
                    };
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
    listCodeImports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                groupId: string;
            };
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
                            actorName: string;
                            can: {
                                withdraw: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            errorCount: number;
                            fileName: string;
                            finishedAt: string | null;
                            /** @description UUID */
                            groupId: string;
                            /** @description UUID */
                            id: string;
                            importedCount: number;
                            rowCount: number;
                            /** @enum {string} */
                            status: "waiting" | "checking" | "importing" | "imported" | "failed";
                            /** @description Exact to 10,000; 10,001 means more */
                            unsentCount: number;
                            warningCount: number;
                            withdrawnAt: string | null;
                            withdrawnCount: number;
                        }[];
                    };
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
        };
    };
    startCodeImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actorName: string;
                        can: {
                            withdraw: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        errorCount: number;
                        fileName: string;
                        finishedAt: string | null;
                        /** @description UUID */
                        groupId: string;
                        /** @description UUID */
                        id: string;
                        importedCount: number;
                        /** @description The first 1,000; the report has all */
                        problems: {
                            cell: string;
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                            isBlocking: boolean;
                            row: number;
                        }[];
                        rowCount: number;
                        /** @enum {string} */
                        status: "waiting" | "checking" | "importing" | "imported" | "failed";
                        /** @description Exact to 10,000; 10,001 means more */
                        unsentCount: number;
                        warningCount: number;
                        withdrawnAt: string | null;
                        withdrawnCount: number;
                    };
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
            /** @description Content Too Large */
            413: {
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
    searchCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
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
                        items: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /** @description UUID */
                            id: string;
                            issuedAt: string | null;
                            order: {
                                /** @description UUID */
                                id: string;
                                number: number;
                            } | null;
                            position: number | null;
                            /** @enum {string} */
                            state: "free" | "assigned" | "void";
                            /** @description Last four characters; empty for codes of fewer than eight */
                            tail: string;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    listCodes: {
        parameters: {
            query?: {
                orderNumber?: number;
                page?: number;
                size?: number;
                state?: "free" | "assigned" | "void";
            };
            header?: never;
            path: {
                /** @description UUID */
                groupId: string;
            };
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
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /** @description UUID */
                            id: string;
                            issuedAt: string | null;
                            order: {
                                /** @description UUID */
                                id: string;
                                number: number;
                            } | null;
                            position: number | null;
                            /** @enum {string} */
                            state: "free" | "assigned" | "void";
                            /** @description Last four characters; empty for codes of fewer than eight */
                            tail: string;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    exportCodes: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                layout?: "codes" | "full";
                locale?: "zh-TW" | "en";
            };
            header?: never;
            path: {
                /** @description UUID */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCodeGroupOrders: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                groupId: string;
            };
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
                            codeCount: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            issuedAt: string;
                            /** @description UUID */
                            orderId: string;
                            orderNumber: number;
                            recipientName: string;
                            tails: string[];
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    issuePastOrders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    closedFrom: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    closedTo: string;
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
                        issued: number;
                        /** @description Exact to 10,000; 10,001 means more */
                        left: number;
                        orderCount: number;
                    };
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
    previewPastOrders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    closedFrom: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    closedTo: string;
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
                        availableCount: number | null;
                        /** @description Exact to 10,000; 10,001 means more */
                        orderCount: number;
                        /** @description Exact to 10,000; 10,001 means more */
                        unitCount: number;
                    };
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
    readCodeSample: {
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
    readCodeImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                importId: string;
            };
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
                        actorName: string;
                        can: {
                            withdraw: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        errorCount: number;
                        fileName: string;
                        finishedAt: string | null;
                        /** @description UUID */
                        groupId: string;
                        /** @description UUID */
                        id: string;
                        importedCount: number;
                        /** @description The first 1,000; the report has all */
                        problems: {
                            cell: string;
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                            isBlocking: boolean;
                            row: number;
                        }[];
                        rowCount: number;
                        /** @enum {string} */
                        status: "waiting" | "checking" | "importing" | "imported" | "failed";
                        /** @description Exact to 10,000; 10,001 means more */
                        unsentCount: number;
                        warningCount: number;
                        withdrawnAt: string | null;
                        withdrawnCount: number;
                    };
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
        };
    };
    readCodeImportReport: {
        parameters: {
            query?: {
                locale?: "zh-TW" | "en";
            };
            header?: never;
            path: {
                /** @description UUID */
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCodeImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                        actorName: string;
                        can: {
                            withdraw: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        errorCount: number;
                        fileName: string;
                        finishedAt: string | null;
                        /** @description UUID */
                        groupId: string;
                        /** @description UUID */
                        id: string;
                        importedCount: number;
                        /** @description The first 1,000; the report has all */
                        problems: {
                            cell: string;
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                            isBlocking: boolean;
                            row: number;
                        }[];
                        rowCount: number;
                        /** @enum {string} */
                        status: "waiting" | "checking" | "importing" | "imported" | "failed";
                        /** @description Exact to 10,000; 10,001 means more */
                        unsentCount: number;
                        warningCount: number;
                        withdrawnAt: string | null;
                        withdrawnCount: number;
                    };
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
    readCodeSettings: {
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
                        /** @description A file with a code that a deleted group has sent is refused */
                        blocksGivenCodes: boolean;
                        /** @description The parts of a bundle count beside the bundle */
                        countsComponents: boolean;
                        /** @description Shortages of a group are back-filled as soon as codes were imported */
                        fillsAfterImport: boolean;
                        /** @description Off: closings give no codes and no group can be made; what was sent stays */
                        isEnabled: boolean;
                        /** @description A prepaid order that is closed unpaid gets its codes at once */
                        issuesUnpaid: boolean;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    changeCodeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A file with a code that a deleted group has sent is refused */
                    blocksGivenCodes?: boolean;
                    /** @description The parts of a bundle count beside the bundle */
                    countsComponents?: boolean;
                    /** @description Shortages of a group are back-filled as soon as codes were imported */
                    fillsAfterImport?: boolean;
                    /** @description Off: closings give no codes and no group can be made; what was sent stays */
                    isEnabled?: boolean;
                    /** @description A prepaid order that is closed unpaid gets its codes at once */
                    issuesUnpaid?: boolean;
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
                        /** @description A file with a code that a deleted group has sent is refused */
                        blocksGivenCodes: boolean;
                        /** @description The parts of a bundle count beside the bundle */
                        countsComponents: boolean;
                        /** @description Shortages of a group are back-filled as soon as codes were imported */
                        fillsAfterImport: boolean;
                        /** @description Off: closings give no codes and no group can be made; what was sent stays */
                        isEnabled: boolean;
                        /** @description A prepaid order that is closed unpaid gets its codes at once */
                        issuesUnpaid: boolean;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    listCodeShortages: {
        parameters: {
            query?: {
                /** @description UUID */
                groupId?: string;
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
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            group: {
                                /** @description UUID */
                                id: string;
                                name: string;
                            };
                            /** @description UUID */
                            id: string;
                            order: {
                                /** @description UUID */
                                id: string;
                                number: number;
                            };
                            productName: string;
                            unitNo: number;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    backFillCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    shortageIds: string[];
                } | {
                    /** @enum {boolean} */
                    all: true;
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
                        filled: number;
                        left: number;
                    };
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
    revealCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                codeId: string;
            };
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
                        code: string;
                    };
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
        };
    };
    voidCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                codeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                        /** @description UUID */
                        groupId: string;
                    };
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
    readComponentVariants: {
        parameters: {
            query?: {
                /** @description Words of the name, or the beginning of an SKU */
                q?: string;
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
                            freeQuantity: number | null;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            sku: string;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                    };
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
    listCustomers: {
        parameters: {
            query?: {
                page?: number;
                /** @description Begin of an e-mail address, a name or a telephone number */
                search?: string;
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
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            email: string;
                            /** @description UUID */
                            id: string;
                            isDisabled: boolean;
                            locale: "zh-TW" | "en";
                            name: string;
                            phone: string | null;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    readCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                customerId: string;
            };
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
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        email: string;
                        /** @description UUID */
                        id: string;
                        isDisabled: boolean;
                        locale: "zh-TW" | "en";
                        name: string;
                        phone: string | null;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    readDashboard: {
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
                        currency: string;
                        /** @description Exact to 10,000; 10,001 means more */
                        failedJobs: number;
                        mails: {
                            /** @description Of the last 14 days */
                            failed: number;
                            /** @description Exact to 10,000; 10,001 means more */
                            waiting: number;
                        };
                        /** @description Exact to 10,000; 10,001 means more */
                        openPaymentAlarms: number;
                        /** @description Exact to 10,000; 10,001 means more */
                        openShortages: number;
                        /** @description Orders that are cancelled and paid; exact to 10,000 */
                        refundsDue: number;
                        /** @description The last 14 days, today last */
                        series: {
                            codes: number;
                            /**
                             * Format: date
                             * @description Calendar day of the shop
                             */
                            day: string;
                            orders: number;
                            /** @description Minor units of the shop currency */
                            revenueAmount: number;
                        }[];
                        timeZone: string;
                        today: {
                            codes: number;
                            /**
                             * Format: date
                             * @description Calendar day of the shop
                             */
                            day: string;
                            orders: number;
                            /** @description Minor units of the shop currency */
                            revenueAmount: number;
                        };
                        waitingCardOrders: number | null;
                    };
                };
            };
        };
    };
    readFailedJobs: {
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
                        items: {
                            attempts: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            errorMessage: string | null;
                            errorName: string | null;
                            failedAt: string | null;
                            handler: string | null;
                            /** @description UUID */
                            id: string;
                            queue: string;
                        }[];
                        total: number;
                    };
                };
            };
        };
    };
    dismissFailedJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                jobId: string;
                queue: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
        };
    };
    retryFailedJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                jobId: string;
                queue: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    readMailTemplates: {
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
                        items: {
                            /** @enum {unknown} */
                            audience: "customer" | "merchant";
                            isDefault: boolean;
                            isEnabled: boolean;
                            /** @enum {unknown} */
                            locale: "zh-TW" | "en";
                            name: string;
                            /** @enum {unknown} */
                            template: "order_placed" | "order_paid" | "order_shipped" | "payment_number" | "payment_overdue" | "return_approved" | "return_refused" | "order_refunded" | "codes_issued" | "codes_import_failed" | "codes_import_succeeded" | "codes_low_stock" | "codes_exhausted" | "cards_ready" | "card_replaced" | "cards_short" | "cards_paid_late" | "cards_import_failed" | "cards_import_succeeded" | "cards_low_stock" | "cards_exhausted" | "return_requested" | "payment_alarm" | "password_reset" | "customer_password_reset" | "email_change" | "staff_invited";
                        }[];
                    };
                };
            };
        };
    };
    readMailTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                locale: "zh-TW" | "en";
                template: "order_placed" | "order_paid" | "order_shipped" | "payment_number" | "payment_overdue" | "return_approved" | "return_refused" | "order_refunded" | "codes_issued" | "codes_import_failed" | "codes_import_succeeded" | "codes_low_stock" | "codes_exhausted" | "cards_ready" | "card_replaced" | "cards_short" | "cards_paid_late" | "cards_import_failed" | "cards_import_succeeded" | "cards_low_stock" | "cards_exhausted" | "return_requested" | "payment_alarm" | "password_reset" | "customer_password_reset" | "email_change" | "staff_invited";
            };
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
                        /** @enum {unknown} */
                        audience: "customer" | "merchant";
                        can: {
                            change: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        html: string;
                        isDefault: boolean;
                        isEnabled: boolean;
                        /** @enum {unknown} */
                        locale: "zh-TW" | "en";
                        /** @description Name of the mail in its own language */
                        name: string;
                        /** @description What its HTML and its text have to show */
                        required: string[];
                        subject: string;
                        /** @enum {unknown} */
                        template: "order_placed" | "order_paid" | "order_shipped" | "payment_number" | "payment_overdue" | "return_approved" | "return_refused" | "order_refunded" | "codes_issued" | "codes_import_failed" | "codes_import_succeeded" | "codes_low_stock" | "codes_exhausted" | "cards_ready" | "card_replaced" | "cards_short" | "cards_paid_late" | "cards_import_failed" | "cards_import_succeeded" | "cards_low_stock" | "cards_exhausted" | "return_requested" | "payment_alarm" | "password_reset" | "customer_password_reset" | "email_change" | "staff_invited";
                        text: string;
                        updatedAt: string | null;
                        /** @description What the text may name, e.g. `order.number`, `codes[].code` */
                        variables: string[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
        };
    };
    changeMailTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                locale: "zh-TW" | "en";
                template: "order_placed" | "order_paid" | "order_shipped" | "payment_number" | "payment_overdue" | "return_approved" | "return_refused" | "order_refunded" | "codes_issued" | "codes_import_failed" | "codes_import_succeeded" | "codes_low_stock" | "codes_exhausted" | "cards_ready" | "card_replaced" | "cards_short" | "cards_paid_late" | "cards_import_failed" | "cards_import_succeeded" | "cards_low_stock" | "cards_exhausted" | "return_requested" | "payment_alarm" | "password_reset" | "customer_password_reset" | "email_change" | "staff_invited";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Liquid */
                    html: string;
                    isEnabled: boolean;
                    /** @description Liquid */
                    subject: string;
                    /** @description Liquid */
                    text: string;
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
                        /** @enum {unknown} */
                        audience: "customer" | "merchant";
                        can: {
                            change: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        html: string;
                        isDefault: boolean;
                        isEnabled: boolean;
                        /** @enum {unknown} */
                        locale: "zh-TW" | "en";
                        /** @description Name of the mail in its own language */
                        name: string;
                        /** @description What its HTML and its text have to show */
                        required: string[];
                        subject: string;
                        /** @enum {unknown} */
                        template: "order_placed" | "order_paid" | "order_shipped" | "payment_number" | "payment_overdue" | "return_approved" | "return_refused" | "order_refunded" | "codes_issued" | "codes_import_failed" | "codes_import_succeeded" | "codes_low_stock" | "codes_exhausted" | "cards_ready" | "card_replaced" | "cards_short" | "cards_paid_late" | "cards_import_failed" | "cards_import_succeeded" | "cards_low_stock" | "cards_exhausted" | "return_requested" | "payment_alarm" | "password_reset" | "customer_password_reset" | "email_change" | "staff_invited";
                        text: string;
                        updatedAt: string | null;
                        /** @description What the text may name, e.g. `order.number`, `codes[].code` */
                        variables: string[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    restoreMailTemplate: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                locale: "zh-TW" | "en";
                template: "order_placed" | "order_paid" | "order_shipped" | "payment_number" | "payment_overdue" | "return_approved" | "return_refused" | "order_refunded" | "codes_issued" | "codes_import_failed" | "codes_import_succeeded" | "codes_low_stock" | "codes_exhausted" | "cards_ready" | "card_replaced" | "cards_short" | "cards_paid_late" | "cards_import_failed" | "cards_import_succeeded" | "cards_low_stock" | "cards_exhausted" | "return_requested" | "payment_alarm" | "password_reset" | "customer_password_reset" | "email_change" | "staff_invited";
            };
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
                        /** @enum {unknown} */
                        audience: "customer" | "merchant";
                        can: {
                            change: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        html: string;
                        isDefault: boolean;
                        isEnabled: boolean;
                        /** @enum {unknown} */
                        locale: "zh-TW" | "en";
                        /** @description Name of the mail in its own language */
                        name: string;
                        /** @description What its HTML and its text have to show */
                        required: string[];
                        subject: string;
                        /** @enum {unknown} */
                        template: "order_placed" | "order_paid" | "order_shipped" | "payment_number" | "payment_overdue" | "return_approved" | "return_refused" | "order_refunded" | "codes_issued" | "codes_import_failed" | "codes_import_succeeded" | "codes_low_stock" | "codes_exhausted" | "cards_ready" | "card_replaced" | "cards_short" | "cards_paid_late" | "cards_import_failed" | "cards_import_succeeded" | "cards_low_stock" | "cards_exhausted" | "return_requested" | "payment_alarm" | "password_reset" | "customer_password_reset" | "email_change" | "staff_invited";
                        text: string;
                        updatedAt: string | null;
                        /** @description What the text may name, e.g. `order.number`, `codes[].code` */
                        variables: string[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
        };
    };
    previewMailTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                locale: "zh-TW" | "en";
                template: "order_placed" | "order_paid" | "order_shipped" | "payment_number" | "payment_overdue" | "return_approved" | "return_refused" | "order_refunded" | "codes_issued" | "codes_import_failed" | "codes_import_succeeded" | "codes_low_stock" | "codes_exhausted" | "cards_ready" | "card_replaced" | "cards_short" | "cards_paid_late" | "cards_import_failed" | "cards_import_succeeded" | "cards_low_stock" | "cards_exhausted" | "return_requested" | "payment_alarm" | "password_reset" | "customer_password_reset" | "email_change" | "staff_invited";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Liquid */
                    html: string;
                    /** @description Liquid */
                    subject: string;
                    /** @description Liquid */
                    text: string;
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
                        canSave: true | {
                            code: string;
                            details?: {
                                [key: string]: unknown;
                            };
                        };
                        /** @description A whole page; show it in a sandboxed frame */
                        html: string;
                        subject: string;
                        text: string;
                    };
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
    sendTestMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                locale: "zh-TW" | "en";
                template: "order_placed" | "order_paid" | "order_shipped" | "payment_number" | "payment_overdue" | "return_approved" | "return_refused" | "order_refunded" | "codes_issued" | "codes_import_failed" | "codes_import_succeeded" | "codes_low_stock" | "codes_exhausted" | "cards_ready" | "card_replaced" | "cards_short" | "cards_paid_late" | "cards_import_failed" | "cards_import_succeeded" | "cards_low_stock" | "cards_exhausted" | "return_requested" | "payment_alarm" | "password_reset" | "customer_password_reset" | "email_change" | "staff_invited";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
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
                        /** @description UUID */
                        id: string;
                    };
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
    readMails: {
        parameters: {
            query?: {
                /** @description UUID */
                orderId?: string;
                page?: number;
                /** @description Recipient, or its beginning */
                q?: string;
                size?: number;
                state?: "queued" | "sending" | "sent" | "failed" | "skipped" | "logged";
                template?: "order_placed" | "order_paid" | "order_shipped" | "payment_number" | "payment_overdue" | "return_approved" | "return_refused" | "order_refunded" | "codes_issued" | "codes_import_failed" | "codes_import_succeeded" | "codes_low_stock" | "codes_exhausted" | "cards_ready" | "card_replaced" | "cards_short" | "cards_paid_late" | "cards_import_failed" | "cards_import_succeeded" | "cards_low_stock" | "cards_exhausted" | "return_requested" | "payment_alarm" | "password_reset" | "customer_password_reset" | "email_change" | "staff_invited";
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
                            attempts: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            errorCode: string | null;
                            errorText: string | null;
                            /** @description UUID */
                            id: string;
                            isTest: boolean;
                            /** @enum {unknown} */
                            locale: "zh-TW" | "en";
                            messageId: string | null;
                            nextAttemptAt: string | null;
                            orderId: string | null;
                            recipient: string | null;
                            resendOf: string | null;
                            sentAt: string | null;
                            skipReason: ("no_recipient" | "recipient_invalid" | "template_disabled") | null;
                            /** @enum {unknown} */
                            state: "queued" | "sending" | "sent" | "failed" | "skipped" | "logged";
                            /** @enum {unknown} */
                            template: "order_placed" | "order_paid" | "order_shipped" | "payment_number" | "payment_overdue" | "return_approved" | "return_refused" | "order_refunded" | "codes_issued" | "codes_import_failed" | "codes_import_succeeded" | "codes_low_stock" | "codes_exhausted" | "cards_ready" | "card_replaced" | "cards_short" | "cards_paid_late" | "cards_import_failed" | "cards_import_succeeded" | "cards_low_stock" | "cards_exhausted" | "return_requested" | "payment_alarm" | "password_reset" | "customer_password_reset" | "email_change" | "staff_invited";
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    readMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                mailId: string;
            };
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
                        attempts: number;
                        can: {
                            resend: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        errorCode: string | null;
                        errorText: string | null;
                        /** @description UUID */
                        id: string;
                        isTest: boolean;
                        /** @enum {unknown} */
                        locale: "zh-TW" | "en";
                        messageId: string | null;
                        nextAttemptAt: string | null;
                        orderId: string | null;
                        preview: {
                            attachments: {
                                contentType: string;
                                filename: string;
                            }[];
                            /** @description A whole page; show it in a sandboxed frame */
                            html: string;
                            subject: string;
                            text: string;
                        } | null;
                        recipient: string | null;
                        resendOf: string | null;
                        sentAt: string | null;
                        skipReason: ("no_recipient" | "recipient_invalid" | "template_disabled") | null;
                        /** @enum {unknown} */
                        state: "queued" | "sending" | "sent" | "failed" | "skipped" | "logged";
                        /** @enum {unknown} */
                        template: "order_placed" | "order_paid" | "order_shipped" | "payment_number" | "payment_overdue" | "return_approved" | "return_refused" | "order_refunded" | "codes_issued" | "codes_import_failed" | "codes_import_succeeded" | "codes_low_stock" | "codes_exhausted" | "cards_ready" | "card_replaced" | "cards_short" | "cards_paid_late" | "cards_import_failed" | "cards_import_succeeded" | "cards_low_stock" | "cards_exhausted" | "return_requested" | "payment_alarm" | "password_reset" | "customer_password_reset" | "email_change" | "staff_invited";
                    };
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
        };
    };
    resendMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description UUID */
                        id: string;
                    };
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
        };
    };
    listBulkActs: {
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
                        items: {
                            act: "prepare" | "ship" | "close" | "print" | "unprint";
                            actorName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            doneCount: number;
                            finishedAt: string | null;
                            /** @description UUID */
                            id: string;
                            refusedCount: number;
                            settings: {
                                carrier?: string;
                            };
                            status: "running" | "finished";
                            totalCount: number;
                        }[];
                    };
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
    startBulkAct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    act: "prepare" | "ship" | "close" | "print" | "unprint";
                    /** @description Of the parcels; for act ship */
                    carrier?: string;
                    /** @description Named orders, or all that match the filters of the list */
                    choice: {
                        orderIds: string[];
                    } | {
                        filter: {
                            /** @description Its papers are marked as printed */
                            isPrinted?: boolean;
                            paymentStatus?: "unpaid" | "paid" | "partially_refunded" | "refunded";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            placedFrom?: string;
                            /**
                             * Format: date-time
                             * @description Exclusive; ISO 8601, UTC
                             */
                            placedTo?: string;
                            /** @description Order number, or the beginning of an e-mail address or phone number */
                            q?: string;
                            returnStatus?: "none" | "requested" | "approved" | "received" | "completed" | "refused";
                            shippingStatus?: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                            status?: "open" | "closed" | "cancelled";
                        };
                    };
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
                        act: "prepare" | "ship" | "close" | "print" | "unprint";
                        actorName: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        doneCount: number;
                        finishedAt: string | null;
                        /** @description UUID */
                        id: string;
                        refusedCount: number;
                        settings: {
                            carrier?: string;
                        };
                        status: "running" | "finished";
                        totalCount: number;
                    };
                };
            };
            /** @description Bad Request */
            400: {
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
    readBulkAct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                bulkActId: string;
            };
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
                        act: "prepare" | "ship" | "close" | "print" | "unprint";
                        actorName: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        doneCount: number;
                        finishedAt: string | null;
                        /** @description UUID */
                        id: string;
                        refusedCount: number;
                        settings: {
                            carrier?: string;
                        };
                        status: "running" | "finished";
                        totalCount: number;
                    };
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
        };
    };
    readBulkRefusals: {
        parameters: {
            query?: {
                /** @description Position to go on from */
                after?: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                bulkActId: string;
            };
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
                            details: {
                                [key: string]: unknown;
                            };
                            number: number | null;
                            /** @description UUID */
                            orderId: string;
                            position: number;
                        }[];
                    };
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
        };
    };
    closeOrders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    orderIds: string[];
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
                        results: {
                            /** @description UUID */
                            orderId: string;
                            result: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        }[];
                    };
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
    listOrderCodeMarks: {
        parameters: {
            query: {
                /** @description Repeated or comma-separated */
                orderIds: string[];
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
                            codeCount: number;
                            /** @description UUID */
                            orderId: string;
                            shortageCount: number;
                        }[];
                    };
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
    exportOrders: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                /** @description Its papers are marked as printed */
                isPrinted?: boolean;
                /** @description A row per order, or per line */
                layout?: "orders" | "lines";
                /** @description Language of headings and states */
                locale?: "zh-TW" | "en";
                paymentStatus?: "unpaid" | "paid" | "partially_refunded" | "refunded";
                /** @description ISO 8601, UTC */
                placedFrom?: string;
                /** @description Exclusive; ISO 8601, UTC */
                placedTo?: string;
                /** @description Order number, or the beginning of an e-mail address or phone number */
                q?: string;
                returnStatus?: "none" | "requested" | "approved" | "received" | "completed" | "refused";
                shippingStatus?: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                status?: "open" | "closed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
    listReturns: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                status?: "requested" | "approved" | "received" | "completed" | "refused";
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
                            can: {
                                approve: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                complete: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                receive: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                refuse: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            completedAt: string | null;
                            decidedAt: string | null;
                            /** @description UUID */
                            id: string;
                            lines: {
                                approvedQuantity: number;
                                /** @description UUID */
                                orderLineId: string;
                                productName: string;
                                receivedQuantity: number;
                                requestedQuantity: number;
                                /** @description Of the received ones, back on the shelf */
                                restockedQuantity: number;
                                variantName: string;
                            }[];
                            note: string;
                            /** @description UUID */
                            orderId: string;
                            orderNumber: number;
                            /** @description First, second … return of the order */
                            position: number;
                            reason: "defective" | "damaged" | "wrong_item" | "changed_mind" | "other";
                            receivedAt: string | null;
                            recipientName: string;
                            refusal: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            requestedAt: string;
                            /** @description customer, guest, staff or token */
                            requestedByKind: string;
                            requestedByName: string;
                            status: "requested" | "approved" | "received" | "completed" | "refused";
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    approveReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                returnId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description All that was asked for when absent */
                    lines?: {
                        /** @description UUID */
                        orderLineId: string;
                        quantity: number;
                    }[];
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
                        can: {
                            approve: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            complete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            receive: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            refuse: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        completedAt: string | null;
                        decidedAt: string | null;
                        /** @description UUID */
                        id: string;
                        lines: {
                            approvedQuantity: number;
                            /** @description UUID */
                            orderLineId: string;
                            productName: string;
                            receivedQuantity: number;
                            requestedQuantity: number;
                            /** @description Of the received ones, back on the shelf */
                            restockedQuantity: number;
                            variantName: string;
                        }[];
                        note: string;
                        /** @description UUID */
                        orderId: string;
                        orderNumber: number;
                        /** @description First, second … return of the order */
                        position: number;
                        reason: "defective" | "damaged" | "wrong_item" | "changed_mind" | "other";
                        receivedAt: string | null;
                        recipientName: string;
                        refusal: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        requestedAt: string;
                        /** @description customer, guest, staff or token */
                        requestedByKind: string;
                        requestedByName: string;
                        status: "requested" | "approved" | "received" | "completed" | "refused";
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    completeReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                returnId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
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
                        can: {
                            approve: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            complete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            receive: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            refuse: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        completedAt: string | null;
                        decidedAt: string | null;
                        /** @description UUID */
                        id: string;
                        lines: {
                            approvedQuantity: number;
                            /** @description UUID */
                            orderLineId: string;
                            productName: string;
                            receivedQuantity: number;
                            requestedQuantity: number;
                            /** @description Of the received ones, back on the shelf */
                            restockedQuantity: number;
                            variantName: string;
                        }[];
                        note: string;
                        /** @description UUID */
                        orderId: string;
                        orderNumber: number;
                        /** @description First, second … return of the order */
                        position: number;
                        reason: "defective" | "damaged" | "wrong_item" | "changed_mind" | "other";
                        receivedAt: string | null;
                        recipientName: string;
                        refusal: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        requestedAt: string;
                        /** @description customer, guest, staff or token */
                        requestedByKind: string;
                        requestedByName: string;
                        status: "requested" | "approved" | "received" | "completed" | "refused";
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    receiveReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                returnId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description All that was approved, back to the shelf, when absent */
                    lines?: {
                        isRestocked: boolean;
                        /** @description UUID */
                        orderLineId: string;
                        quantity: number;
                    }[];
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
                        can: {
                            approve: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            complete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            receive: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            refuse: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        completedAt: string | null;
                        decidedAt: string | null;
                        /** @description UUID */
                        id: string;
                        lines: {
                            approvedQuantity: number;
                            /** @description UUID */
                            orderLineId: string;
                            productName: string;
                            receivedQuantity: number;
                            requestedQuantity: number;
                            /** @description Of the received ones, back on the shelf */
                            restockedQuantity: number;
                            variantName: string;
                        }[];
                        note: string;
                        /** @description UUID */
                        orderId: string;
                        orderNumber: number;
                        /** @description First, second … return of the order */
                        position: number;
                        reason: "defective" | "damaged" | "wrong_item" | "changed_mind" | "other";
                        receivedAt: string | null;
                        recipientName: string;
                        refusal: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        requestedAt: string;
                        /** @description customer, guest, staff or token */
                        requestedByKind: string;
                        requestedByName: string;
                        status: "requested" | "approved" | "received" | "completed" | "refused";
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    refuseReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                returnId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                        can: {
                            approve: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            complete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            receive: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            refuse: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        completedAt: string | null;
                        decidedAt: string | null;
                        /** @description UUID */
                        id: string;
                        lines: {
                            approvedQuantity: number;
                            /** @description UUID */
                            orderLineId: string;
                            productName: string;
                            receivedQuantity: number;
                            requestedQuantity: number;
                            /** @description Of the received ones, back on the shelf */
                            restockedQuantity: number;
                            variantName: string;
                        }[];
                        note: string;
                        /** @description UUID */
                        orderId: string;
                        orderNumber: number;
                        /** @description First, second … return of the order */
                        position: number;
                        reason: "defective" | "damaged" | "wrong_item" | "changed_mind" | "other";
                        receivedAt: string | null;
                        recipientName: string;
                        refusal: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        requestedAt: string;
                        /** @description customer, guest, staff or token */
                        requestedByKind: string;
                        requestedByName: string;
                        status: "requested" | "approved" | "received" | "completed" | "refused";
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    listOrders: {
        parameters: {
            query?: {
                /** @description Its papers are marked as printed */
                isPrinted?: boolean;
                page?: number;
                paymentStatus?: "unpaid" | "paid" | "partially_refunded" | "refunded";
                /** @description ISO 8601, UTC */
                placedFrom?: string;
                /** @description Exclusive; ISO 8601, UTC */
                placedTo?: string;
                /** @description Order number, or the beginning of an e-mail address or phone number */
                q?: string;
                returnStatus?: "none" | "requested" | "approved" | "received" | "completed" | "refused";
                shippingStatus?: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                size?: number;
                /** @description Numbers go with the time */
                sort?: "-placedAt" | "placedAt";
                status?: "open" | "closed" | "cancelled";
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
                            currency: string;
                            customerId: string | null;
                            email: string | null;
                            /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                            goodsKind: "goods" | "card_key";
                            /** @description UUID */
                            id: string;
                            number: number;
                            parcels: {
                                carrier: string;
                                /** @description Minor units of the shop currency */
                                collectAmount: number;
                                trackingNumber: string;
                            }[];
                            paymentMethodName: string;
                            paymentStatus: "unpaid" | "paid" | "partially_refunded" | "refunded";
                            paymentTiming: string;
                            /** @description Convenience store where it is picked up; empty when unknown */
                            pickupStoreCode: string;
                            pickupStoreName: string;
                            /** @description Σ quantity of the lines */
                            pieces: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            placedAt: string;
                            printedAt: string | null;
                            recipientName: string;
                            recipientPhone: string;
                            returnStatus: string;
                            shippingMethodName: string;
                            shippingStatus: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                            status: "open" | "closed" | "cancelled";
                            /** @description Minor units of the shop currency */
                            totalAmount: number;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    takeOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    couponCode?: string;
                    /** @description UUID */
                    customerId?: string;
                    /** @description Optional for card keys only */
                    email?: string;
                    /** @description What the buyer saw; another total is refused with total_changed */
                    expectedTotalAmount?: number;
                    lines: {
                        quantity: number;
                        /** @description UUID */
                        variantId: string;
                    }[];
                    /** @description Language of the mails */
                    locale?: "zh-TW" | "en";
                    note?: string;
                    /** @description Paid outside already; absent: the order waits for its payment */
                    paid?: {
                        reference: string;
                    };
                    /** @description UUID */
                    paymentMethodId: string;
                    /** @description Of card keys the name and a mobile number; else the address as the shipping method needs it */
                    recipient: {
                        city?: string;
                        district?: string;
                        name: string;
                        phone: string;
                        pickupStore?: {
                            chain: "seven_eleven" | "family_mart" | "hi_life" | "ok_mart";
                            /** @description The chain’s number of the store */
                            code: string;
                            name: string;
                        } | null;
                        postalCode?: string;
                        street?: string;
                    };
                    /** @description None for card keys */
                    shippingMethodId?: string;
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
                        can: {
                            cancel: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            changeShipment: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            close: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            deliver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            prepare: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            reopen: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            requestReturn: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            setPickupStore: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            ship: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        cancelledAt: string | null;
                        city: string;
                        closedAt: string | null;
                        currency: string;
                        customerId: string | null;
                        /** @description Minor units of the shop currency */
                        discountAmount: number;
                        discounts: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            label: string;
                        }[];
                        district: string;
                        email: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        /** @description UUID */
                        id: string;
                        lines: {
                            allocations: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                discountId: string;
                            }[];
                            components: {
                                productName: string;
                                quantity: number;
                                sku: string;
                                /** @description UUID */
                                variantId: string;
                                variantName: string;
                            }[] | null;
                            /** @description Minor units of the shop currency */
                            discountAmount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            pictureUrl: string | null;
                            position: number;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            returnedQuantity: number;
                            shippedQuantity: number;
                            sku: string;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        locale: string;
                        note: string;
                        number: number;
                        paidAt: string | null;
                        paymentMethodName: string;
                        paymentProvider: string;
                        paymentStatus: "unpaid" | "paid" | "partially_refunded" | "refunded";
                        paymentTiming: string;
                        /** @description seven_eleven, family_mart, hi_life, ok_mart, or empty */
                        pickupChain: string;
                        pickupStoreCode: string;
                        pickupStoreName: string;
                        /** @description Σ quantity of the lines */
                        pieces: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        placedAt: string;
                        postalCode: string;
                        printedAt: string | null;
                        printedByName: string | null;
                        recipientName: string;
                        recipientPhone: string;
                        /** @description Minor units of the shop currency */
                        refundedAmount: number;
                        returnStatus: string;
                        shipments: {
                            actorName: string;
                            carrier: string;
                            /** @description Minor units of the shop currency */
                            collectAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description UUID */
                                orderLineId: string;
                                quantity: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            shippedAt: string;
                            trackingNumber: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        shippedAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingDiscountAmount: number;
                        /** @description Minor units of the shop currency */
                        shippingFeeAmount: number;
                        shippingKind: string;
                        shippingMethodName: string;
                        shippingStatus: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                        staffNote: string;
                        status: "open" | "closed" | "cancelled";
                        street: string;
                        timeline: {
                            actorKind: string;
                            actorName: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            type: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
                };
            };
            /** @description Bad Request */
            400: {
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
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
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
                        can: {
                            cancel: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            changeShipment: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            close: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            deliver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            prepare: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            reopen: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            requestReturn: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            setPickupStore: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            ship: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        cancelledAt: string | null;
                        city: string;
                        closedAt: string | null;
                        currency: string;
                        customerId: string | null;
                        /** @description Minor units of the shop currency */
                        discountAmount: number;
                        discounts: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            label: string;
                        }[];
                        district: string;
                        email: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        /** @description UUID */
                        id: string;
                        lines: {
                            allocations: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                discountId: string;
                            }[];
                            components: {
                                productName: string;
                                quantity: number;
                                sku: string;
                                /** @description UUID */
                                variantId: string;
                                variantName: string;
                            }[] | null;
                            /** @description Minor units of the shop currency */
                            discountAmount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            pictureUrl: string | null;
                            position: number;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            returnedQuantity: number;
                            shippedQuantity: number;
                            sku: string;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        locale: string;
                        note: string;
                        number: number;
                        paidAt: string | null;
                        paymentMethodName: string;
                        paymentProvider: string;
                        paymentStatus: "unpaid" | "paid" | "partially_refunded" | "refunded";
                        paymentTiming: string;
                        /** @description seven_eleven, family_mart, hi_life, ok_mart, or empty */
                        pickupChain: string;
                        pickupStoreCode: string;
                        pickupStoreName: string;
                        /** @description Σ quantity of the lines */
                        pieces: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        placedAt: string;
                        postalCode: string;
                        printedAt: string | null;
                        printedByName: string | null;
                        recipientName: string;
                        recipientPhone: string;
                        /** @description Minor units of the shop currency */
                        refundedAmount: number;
                        returnStatus: string;
                        shipments: {
                            actorName: string;
                            carrier: string;
                            /** @description Minor units of the shop currency */
                            collectAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description UUID */
                                orderLineId: string;
                                quantity: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            shippedAt: string;
                            trackingNumber: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        shippedAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingDiscountAmount: number;
                        /** @description Minor units of the shop currency */
                        shippingFeeAmount: number;
                        shippingKind: string;
                        shippingMethodName: string;
                        shippingStatus: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                        staffNote: string;
                        status: "open" | "closed" | "cancelled";
                        street: string;
                        timeline: {
                            actorKind: string;
                            actorName: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            type: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @description Version the change is based on */
                    version?: number;
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
                        can: {
                            cancel: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            changeShipment: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            close: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            deliver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            prepare: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            reopen: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            requestReturn: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            setPickupStore: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            ship: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        cancelledAt: string | null;
                        city: string;
                        closedAt: string | null;
                        currency: string;
                        customerId: string | null;
                        /** @description Minor units of the shop currency */
                        discountAmount: number;
                        discounts: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            label: string;
                        }[];
                        district: string;
                        email: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        /** @description UUID */
                        id: string;
                        lines: {
                            allocations: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                discountId: string;
                            }[];
                            components: {
                                productName: string;
                                quantity: number;
                                sku: string;
                                /** @description UUID */
                                variantId: string;
                                variantName: string;
                            }[] | null;
                            /** @description Minor units of the shop currency */
                            discountAmount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            pictureUrl: string | null;
                            position: number;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            returnedQuantity: number;
                            shippedQuantity: number;
                            sku: string;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        locale: string;
                        note: string;
                        number: number;
                        paidAt: string | null;
                        paymentMethodName: string;
                        paymentProvider: string;
                        paymentStatus: "unpaid" | "paid" | "partially_refunded" | "refunded";
                        paymentTiming: string;
                        /** @description seven_eleven, family_mart, hi_life, ok_mart, or empty */
                        pickupChain: string;
                        pickupStoreCode: string;
                        pickupStoreName: string;
                        /** @description Σ quantity of the lines */
                        pieces: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        placedAt: string;
                        postalCode: string;
                        printedAt: string | null;
                        printedByName: string | null;
                        recipientName: string;
                        recipientPhone: string;
                        /** @description Minor units of the shop currency */
                        refundedAmount: number;
                        returnStatus: string;
                        shipments: {
                            actorName: string;
                            carrier: string;
                            /** @description Minor units of the shop currency */
                            collectAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description UUID */
                                orderLineId: string;
                                quantity: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            shippedAt: string;
                            trackingNumber: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        shippedAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingDiscountAmount: number;
                        /** @description Minor units of the shop currency */
                        shippingFeeAmount: number;
                        shippingKind: string;
                        shippingMethodName: string;
                        shippingStatus: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                        staffNote: string;
                        status: "open" | "closed" | "cancelled";
                        street: string;
                        timeline: {
                            actorKind: string;
                            actorName: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            type: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    serveLateOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
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
                        /** @enum {string} */
                        status: "unpaid" | "released" | "awaiting" | "paid_late" | "delivered" | "cancelled";
                    };
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
        };
    };
    readOrderCards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
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
                        holdUntil: string | null;
                        items: {
                            /** @description UUID */
                            codeId: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            deliveredAt: string;
                            isReplaced: boolean;
                            isVoid: boolean;
                            revealedAt: string | null;
                            tail: string;
                            unitNo: number;
                        }[];
                        status: ("unpaid" | "released" | "awaiting" | "paid_late" | "delivered" | "cancelled") | null;
                    };
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
        };
    };
    settleCashOnDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What was counted, minor units */
                    amount?: number;
                } | null;
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
                        can: {
                            collectCash: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            confirmTransfer: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        notices: {
                            amount: number | null;
                            can: {
                                accept: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                dismiss: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                refund: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            currency: string | null;
                            /** @description How often it came */
                            deliveries: number;
                            expectedAmount: number | null;
                            expectedCurrency: string | null;
                            /** @description UUID */
                            id: string;
                            /** @description A person has to look at it */
                            isAlarm: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            lastReceivedAt: string;
                            orderId: string | null;
                            orderNumber: string | null;
                            provider: string;
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            receivedAt: string;
                            reference: string | null;
                            resolution: {
                                action: "accept" | "refund" | "dismiss";
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                byName: string;
                                note: string;
                                refundedAmount: number | null;
                                refundReference: string | null;
                            } | null;
                            verdict: "booked" | "failed" | "number_issued" | "simulated" | "wrong_signature" | "unreadable" | "other_shop" | "unknown_payment" | "wrong_amount" | "wrong_currency" | "already_paid" | "order_cancelled";
                        }[];
                        payments: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            currency: string;
                            expiresAt: string | null;
                            /** @description UUID */
                            id: string;
                            number: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description For atm; otherwise empty */
                                bankCode: string;
                                /** @description Code 39, in the order in which the till reads them; for barcode */
                                barcodes: string[];
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                expiresAt: string;
                                kind: "atm" | "cvs" | "barcode";
                                /** @description Virtual account (atm) or code (cvs); empty for barcode */
                                number: string;
                            } | null;
                            paidAt: string | null;
                            provider: string;
                            providerReference: string | null;
                            reference: string;
                            status: "pending" | "paid" | "failed" | "expired";
                        }[];
                        transferReports: {
                            lastFive: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            reportedAt: string;
                        }[];
                    };
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
    closeOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
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
                        can: {
                            cancel: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            changeShipment: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            close: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            deliver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            prepare: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            reopen: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            requestReturn: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            setPickupStore: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            ship: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        cancelledAt: string | null;
                        city: string;
                        closedAt: string | null;
                        currency: string;
                        customerId: string | null;
                        /** @description Minor units of the shop currency */
                        discountAmount: number;
                        discounts: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            label: string;
                        }[];
                        district: string;
                        email: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        /** @description UUID */
                        id: string;
                        lines: {
                            allocations: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                discountId: string;
                            }[];
                            components: {
                                productName: string;
                                quantity: number;
                                sku: string;
                                /** @description UUID */
                                variantId: string;
                                variantName: string;
                            }[] | null;
                            /** @description Minor units of the shop currency */
                            discountAmount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            pictureUrl: string | null;
                            position: number;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            returnedQuantity: number;
                            shippedQuantity: number;
                            sku: string;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        locale: string;
                        note: string;
                        number: number;
                        paidAt: string | null;
                        paymentMethodName: string;
                        paymentProvider: string;
                        paymentStatus: "unpaid" | "paid" | "partially_refunded" | "refunded";
                        paymentTiming: string;
                        /** @description seven_eleven, family_mart, hi_life, ok_mart, or empty */
                        pickupChain: string;
                        pickupStoreCode: string;
                        pickupStoreName: string;
                        /** @description Σ quantity of the lines */
                        pieces: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        placedAt: string;
                        postalCode: string;
                        printedAt: string | null;
                        printedByName: string | null;
                        recipientName: string;
                        recipientPhone: string;
                        /** @description Minor units of the shop currency */
                        refundedAmount: number;
                        returnStatus: string;
                        shipments: {
                            actorName: string;
                            carrier: string;
                            /** @description Minor units of the shop currency */
                            collectAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description UUID */
                                orderLineId: string;
                                quantity: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            shippedAt: string;
                            trackingNumber: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        shippedAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingDiscountAmount: number;
                        /** @description Minor units of the shop currency */
                        shippingFeeAmount: number;
                        shippingKind: string;
                        shippingMethodName: string;
                        shippingStatus: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                        staffNote: string;
                        status: "open" | "closed" | "cancelled";
                        street: string;
                        timeline: {
                            actorKind: string;
                            actorName: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            type: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    listOrderCodes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
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
                            /** @description UUID */
                            codeId: string;
                            /** @description UUID */
                            groupId: string;
                            groupName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            issuedAt: string;
                            isVoid: boolean;
                            /** @description UUID */
                            orderLineId: string;
                            productName: string;
                            tail: string;
                            unitNo: number;
                        }[];
                    };
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
        };
    };
    deliverOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Version the change is based on */
                    version?: number;
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
                        can: {
                            cancel: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            changeShipment: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            close: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            deliver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            prepare: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            reopen: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            requestReturn: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            setPickupStore: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            ship: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        cancelledAt: string | null;
                        city: string;
                        closedAt: string | null;
                        currency: string;
                        customerId: string | null;
                        /** @description Minor units of the shop currency */
                        discountAmount: number;
                        discounts: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            label: string;
                        }[];
                        district: string;
                        email: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        /** @description UUID */
                        id: string;
                        lines: {
                            allocations: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                discountId: string;
                            }[];
                            components: {
                                productName: string;
                                quantity: number;
                                sku: string;
                                /** @description UUID */
                                variantId: string;
                                variantName: string;
                            }[] | null;
                            /** @description Minor units of the shop currency */
                            discountAmount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            pictureUrl: string | null;
                            position: number;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            returnedQuantity: number;
                            shippedQuantity: number;
                            sku: string;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        locale: string;
                        note: string;
                        number: number;
                        paidAt: string | null;
                        paymentMethodName: string;
                        paymentProvider: string;
                        paymentStatus: "unpaid" | "paid" | "partially_refunded" | "refunded";
                        paymentTiming: string;
                        /** @description seven_eleven, family_mart, hi_life, ok_mart, or empty */
                        pickupChain: string;
                        pickupStoreCode: string;
                        pickupStoreName: string;
                        /** @description Σ quantity of the lines */
                        pieces: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        placedAt: string;
                        postalCode: string;
                        printedAt: string | null;
                        printedByName: string | null;
                        recipientName: string;
                        recipientPhone: string;
                        /** @description Minor units of the shop currency */
                        refundedAmount: number;
                        returnStatus: string;
                        shipments: {
                            actorName: string;
                            carrier: string;
                            /** @description Minor units of the shop currency */
                            collectAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description UUID */
                                orderLineId: string;
                                quantity: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            shippedAt: string;
                            trackingNumber: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        shippedAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingDiscountAmount: number;
                        /** @description Minor units of the shop currency */
                        shippingFeeAmount: number;
                        shippingKind: string;
                        shippingMethodName: string;
                        shippingStatus: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                        staffNote: string;
                        status: "open" | "closed" | "cancelled";
                        street: string;
                        timeline: {
                            actorKind: string;
                            actorName: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            type: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    readOrderPayments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
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
                        can: {
                            collectCash: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            confirmTransfer: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        notices: {
                            amount: number | null;
                            can: {
                                accept: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                dismiss: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                refund: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            currency: string | null;
                            /** @description How often it came */
                            deliveries: number;
                            expectedAmount: number | null;
                            expectedCurrency: string | null;
                            /** @description UUID */
                            id: string;
                            /** @description A person has to look at it */
                            isAlarm: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            lastReceivedAt: string;
                            orderId: string | null;
                            orderNumber: string | null;
                            provider: string;
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            receivedAt: string;
                            reference: string | null;
                            resolution: {
                                action: "accept" | "refund" | "dismiss";
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                byName: string;
                                note: string;
                                refundedAmount: number | null;
                                refundReference: string | null;
                            } | null;
                            verdict: "booked" | "failed" | "number_issued" | "simulated" | "wrong_signature" | "unreadable" | "other_shop" | "unknown_payment" | "wrong_amount" | "wrong_currency" | "already_paid" | "order_cancelled";
                        }[];
                        payments: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            currency: string;
                            expiresAt: string | null;
                            /** @description UUID */
                            id: string;
                            number: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description For atm; otherwise empty */
                                bankCode: string;
                                /** @description Code 39, in the order in which the till reads them; for barcode */
                                barcodes: string[];
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                expiresAt: string;
                                kind: "atm" | "cvs" | "barcode";
                                /** @description Virtual account (atm) or code (cvs); empty for barcode */
                                number: string;
                            } | null;
                            paidAt: string | null;
                            provider: string;
                            providerReference: string | null;
                            reference: string;
                            status: "pending" | "paid" | "failed" | "expired";
                        }[];
                        transferReports: {
                            lastFive: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            reportedAt: string;
                        }[];
                    };
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
        };
    };
    setPickupStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    storeCode: string;
                    storeName: string;
                    /** @description Version the change is based on */
                    version?: number;
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
                        can: {
                            cancel: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            changeShipment: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            close: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            deliver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            prepare: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            reopen: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            requestReturn: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            setPickupStore: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            ship: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        cancelledAt: string | null;
                        city: string;
                        closedAt: string | null;
                        currency: string;
                        customerId: string | null;
                        /** @description Minor units of the shop currency */
                        discountAmount: number;
                        discounts: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            label: string;
                        }[];
                        district: string;
                        email: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        /** @description UUID */
                        id: string;
                        lines: {
                            allocations: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                discountId: string;
                            }[];
                            components: {
                                productName: string;
                                quantity: number;
                                sku: string;
                                /** @description UUID */
                                variantId: string;
                                variantName: string;
                            }[] | null;
                            /** @description Minor units of the shop currency */
                            discountAmount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            pictureUrl: string | null;
                            position: number;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            returnedQuantity: number;
                            shippedQuantity: number;
                            sku: string;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        locale: string;
                        note: string;
                        number: number;
                        paidAt: string | null;
                        paymentMethodName: string;
                        paymentProvider: string;
                        paymentStatus: "unpaid" | "paid" | "partially_refunded" | "refunded";
                        paymentTiming: string;
                        /** @description seven_eleven, family_mart, hi_life, ok_mart, or empty */
                        pickupChain: string;
                        pickupStoreCode: string;
                        pickupStoreName: string;
                        /** @description Σ quantity of the lines */
                        pieces: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        placedAt: string;
                        postalCode: string;
                        printedAt: string | null;
                        printedByName: string | null;
                        recipientName: string;
                        recipientPhone: string;
                        /** @description Minor units of the shop currency */
                        refundedAmount: number;
                        returnStatus: string;
                        shipments: {
                            actorName: string;
                            carrier: string;
                            /** @description Minor units of the shop currency */
                            collectAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description UUID */
                                orderLineId: string;
                                quantity: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            shippedAt: string;
                            trackingNumber: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        shippedAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingDiscountAmount: number;
                        /** @description Minor units of the shop currency */
                        shippingFeeAmount: number;
                        shippingKind: string;
                        shippingMethodName: string;
                        shippingStatus: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                        staffNote: string;
                        status: "open" | "closed" | "cancelled";
                        street: string;
                        timeline: {
                            actorKind: string;
                            actorName: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            type: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    prepareOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Version the change is based on */
                    version?: number;
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
                        can: {
                            cancel: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            changeShipment: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            close: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            deliver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            prepare: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            reopen: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            requestReturn: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            setPickupStore: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            ship: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        cancelledAt: string | null;
                        city: string;
                        closedAt: string | null;
                        currency: string;
                        customerId: string | null;
                        /** @description Minor units of the shop currency */
                        discountAmount: number;
                        discounts: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            label: string;
                        }[];
                        district: string;
                        email: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        /** @description UUID */
                        id: string;
                        lines: {
                            allocations: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                discountId: string;
                            }[];
                            components: {
                                productName: string;
                                quantity: number;
                                sku: string;
                                /** @description UUID */
                                variantId: string;
                                variantName: string;
                            }[] | null;
                            /** @description Minor units of the shop currency */
                            discountAmount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            pictureUrl: string | null;
                            position: number;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            returnedQuantity: number;
                            shippedQuantity: number;
                            sku: string;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        locale: string;
                        note: string;
                        number: number;
                        paidAt: string | null;
                        paymentMethodName: string;
                        paymentProvider: string;
                        paymentStatus: "unpaid" | "paid" | "partially_refunded" | "refunded";
                        paymentTiming: string;
                        /** @description seven_eleven, family_mart, hi_life, ok_mart, or empty */
                        pickupChain: string;
                        pickupStoreCode: string;
                        pickupStoreName: string;
                        /** @description Σ quantity of the lines */
                        pieces: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        placedAt: string;
                        postalCode: string;
                        printedAt: string | null;
                        printedByName: string | null;
                        recipientName: string;
                        recipientPhone: string;
                        /** @description Minor units of the shop currency */
                        refundedAmount: number;
                        returnStatus: string;
                        shipments: {
                            actorName: string;
                            carrier: string;
                            /** @description Minor units of the shop currency */
                            collectAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description UUID */
                                orderLineId: string;
                                quantity: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            shippedAt: string;
                            trackingNumber: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        shippedAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingDiscountAmount: number;
                        /** @description Minor units of the shop currency */
                        shippingFeeAmount: number;
                        shippingKind: string;
                        shippingMethodName: string;
                        shippingStatus: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                        staffNote: string;
                        status: "open" | "closed" | "cancelled";
                        street: string;
                        timeline: {
                            actorKind: string;
                            actorName: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            type: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    markPrinted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isPrinted: boolean;
                    /** @description Version the change is based on */
                    version?: number;
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
                        can: {
                            cancel: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            changeShipment: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            close: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            deliver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            prepare: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            reopen: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            requestReturn: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            setPickupStore: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            ship: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        cancelledAt: string | null;
                        city: string;
                        closedAt: string | null;
                        currency: string;
                        customerId: string | null;
                        /** @description Minor units of the shop currency */
                        discountAmount: number;
                        discounts: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            label: string;
                        }[];
                        district: string;
                        email: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        /** @description UUID */
                        id: string;
                        lines: {
                            allocations: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                discountId: string;
                            }[];
                            components: {
                                productName: string;
                                quantity: number;
                                sku: string;
                                /** @description UUID */
                                variantId: string;
                                variantName: string;
                            }[] | null;
                            /** @description Minor units of the shop currency */
                            discountAmount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            pictureUrl: string | null;
                            position: number;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            returnedQuantity: number;
                            shippedQuantity: number;
                            sku: string;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        locale: string;
                        note: string;
                        number: number;
                        paidAt: string | null;
                        paymentMethodName: string;
                        paymentProvider: string;
                        paymentStatus: "unpaid" | "paid" | "partially_refunded" | "refunded";
                        paymentTiming: string;
                        /** @description seven_eleven, family_mart, hi_life, ok_mart, or empty */
                        pickupChain: string;
                        pickupStoreCode: string;
                        pickupStoreName: string;
                        /** @description Σ quantity of the lines */
                        pieces: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        placedAt: string;
                        postalCode: string;
                        printedAt: string | null;
                        printedByName: string | null;
                        recipientName: string;
                        recipientPhone: string;
                        /** @description Minor units of the shop currency */
                        refundedAmount: number;
                        returnStatus: string;
                        shipments: {
                            actorName: string;
                            carrier: string;
                            /** @description Minor units of the shop currency */
                            collectAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description UUID */
                                orderLineId: string;
                                quantity: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            shippedAt: string;
                            trackingNumber: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        shippedAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingDiscountAmount: number;
                        /** @description Minor units of the shop currency */
                        shippingFeeAmount: number;
                        shippingKind: string;
                        shippingMethodName: string;
                        shippingStatus: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                        staffNote: string;
                        status: "open" | "closed" | "cancelled";
                        street: string;
                        timeline: {
                            actorKind: string;
                            actorName: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            type: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    previewRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        /** @description UUID */
                        orderLineId: string;
                        quantity: number;
                    }[];
                    /** @description Of the shipping fee */
                    shippingAmount: number;
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
                        /** @description Minor units of the shop currency */
                        amount: number;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        lines: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            orderLineId: string;
                            quantity: number;
                        }[];
                        /** @description Minor units of the shop currency */
                        shippingAmount: number;
                    };
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
    readOrderRefunds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
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
                        can: {
                            gateway: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            refund: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        items: {
                            actorName: string;
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            currency: string;
                            failure: string | null;
                            /** @description Minor units of the shop currency */
                            goodsAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                orderLineId: string;
                                productName: string;
                                quantity: number;
                                variantName: string;
                            }[];
                            /** @description UUID */
                            orderId: string;
                            orderNumber: number;
                            position: number;
                            provider: string;
                            providerReference: string | null;
                            reason: string;
                            recipientName: string;
                            returnId: string | null;
                            settledAt: string | null;
                            /** @description Minor units of the shop currency */
                            shippingAmount: number;
                            status: "pending" | "unclear" | "done" | "failed";
                            way: "gateway" | "by_hand";
                        }[];
                        /** @description What could still go back; refunds on their way are taken off */
                        leftAmount: number;
                        /** @description Minor units of the shop currency */
                        leftShippingAmount: number;
                        lines: {
                            leftQuantity: number;
                            /** @description UUID */
                            orderLineId: string;
                            refundedQuantity: number;
                        }[];
                    };
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
        };
    };
    refundOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the clerk saw; another sum is refused with refund_changed */
                    expectedAmount: number;
                    lines: {
                        /** @description UUID */
                        orderLineId: string;
                        quantity: number;
                    }[];
                    reason: string;
                    /** @description UUID */
                    returnId?: string;
                    /** @description Of the shipping fee */
                    shippingAmount: number;
                    way: "gateway" | "by_hand";
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
                        actorName: string;
                        /** @description Minor units of the shop currency */
                        amount: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        currency: string;
                        failure: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description UUID */
                        id: string;
                        lines: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            orderLineId: string;
                            productName: string;
                            quantity: number;
                            variantName: string;
                        }[];
                        /** @description UUID */
                        orderId: string;
                        orderNumber: number;
                        position: number;
                        provider: string;
                        providerReference: string | null;
                        reason: string;
                        recipientName: string;
                        returnId: string | null;
                        settledAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingAmount: number;
                        status: "pending" | "unclear" | "done" | "failed";
                        way: "gateway" | "by_hand";
                    };
                };
            };
            /** @description Bad Request */
            400: {
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
    reopenOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Version the change is based on */
                    version?: number;
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
                        can: {
                            cancel: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            changeShipment: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            close: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            deliver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            prepare: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            reopen: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            requestReturn: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            setPickupStore: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            ship: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        cancelledAt: string | null;
                        city: string;
                        closedAt: string | null;
                        currency: string;
                        customerId: string | null;
                        /** @description Minor units of the shop currency */
                        discountAmount: number;
                        discounts: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            label: string;
                        }[];
                        district: string;
                        email: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        /** @description UUID */
                        id: string;
                        lines: {
                            allocations: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                discountId: string;
                            }[];
                            components: {
                                productName: string;
                                quantity: number;
                                sku: string;
                                /** @description UUID */
                                variantId: string;
                                variantName: string;
                            }[] | null;
                            /** @description Minor units of the shop currency */
                            discountAmount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            pictureUrl: string | null;
                            position: number;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            returnedQuantity: number;
                            shippedQuantity: number;
                            sku: string;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        locale: string;
                        note: string;
                        number: number;
                        paidAt: string | null;
                        paymentMethodName: string;
                        paymentProvider: string;
                        paymentStatus: "unpaid" | "paid" | "partially_refunded" | "refunded";
                        paymentTiming: string;
                        /** @description seven_eleven, family_mart, hi_life, ok_mart, or empty */
                        pickupChain: string;
                        pickupStoreCode: string;
                        pickupStoreName: string;
                        /** @description Σ quantity of the lines */
                        pieces: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        placedAt: string;
                        postalCode: string;
                        printedAt: string | null;
                        printedByName: string | null;
                        recipientName: string;
                        recipientPhone: string;
                        /** @description Minor units of the shop currency */
                        refundedAmount: number;
                        returnStatus: string;
                        shipments: {
                            actorName: string;
                            carrier: string;
                            /** @description Minor units of the shop currency */
                            collectAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description UUID */
                                orderLineId: string;
                                quantity: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            shippedAt: string;
                            trackingNumber: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        shippedAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingDiscountAmount: number;
                        /** @description Minor units of the shop currency */
                        shippingFeeAmount: number;
                        shippingKind: string;
                        shippingMethodName: string;
                        shippingStatus: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                        staffNote: string;
                        status: "open" | "closed" | "cancelled";
                        street: string;
                        timeline: {
                            actorKind: string;
                            actorName: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            type: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    readOrderReturns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
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
                        can: {
                            request: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        items: {
                            can: {
                                approve: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                complete: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                receive: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                refuse: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            completedAt: string | null;
                            decidedAt: string | null;
                            /** @description UUID */
                            id: string;
                            lines: {
                                approvedQuantity: number;
                                /** @description UUID */
                                orderLineId: string;
                                productName: string;
                                receivedQuantity: number;
                                requestedQuantity: number;
                                /** @description Of the received ones, back on the shelf */
                                restockedQuantity: number;
                                variantName: string;
                            }[];
                            note: string;
                            /** @description UUID */
                            orderId: string;
                            orderNumber: number;
                            /** @description First, second … return of the order */
                            position: number;
                            reason: "defective" | "damaged" | "wrong_item" | "changed_mind" | "other";
                            receivedAt: string | null;
                            recipientName: string;
                            refusal: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            requestedAt: string;
                            /** @description customer, guest, staff or token */
                            requestedByKind: string;
                            requestedByName: string;
                            status: "requested" | "approved" | "received" | "completed" | "refused";
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                    };
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
        };
    };
    requestReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    isApproved?: boolean;
                    lines: {
                        /** @description UUID */
                        orderLineId: string;
                        quantity: number;
                    }[];
                    note: string;
                    reason: "defective" | "damaged" | "wrong_item" | "changed_mind" | "other";
                    /** @description Version the change is based on */
                    version: number;
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
                        can: {
                            approve: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            complete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            receive: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            refuse: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        completedAt: string | null;
                        decidedAt: string | null;
                        /** @description UUID */
                        id: string;
                        lines: {
                            approvedQuantity: number;
                            /** @description UUID */
                            orderLineId: string;
                            productName: string;
                            receivedQuantity: number;
                            requestedQuantity: number;
                            /** @description Of the received ones, back on the shelf */
                            restockedQuantity: number;
                            variantName: string;
                        }[];
                        note: string;
                        /** @description UUID */
                        orderId: string;
                        orderNumber: number;
                        /** @description First, second … return of the order */
                        position: number;
                        reason: "defective" | "damaged" | "wrong_item" | "changed_mind" | "other";
                        receivedAt: string | null;
                        recipientName: string;
                        refusal: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        requestedAt: string;
                        /** @description customer, guest, staff or token */
                        requestedByKind: string;
                        requestedByName: string;
                        status: "requested" | "approved" | "received" | "completed" | "refused";
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    shipOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    carrier: string;
                    collectAmount?: number;
                    /** @description Everything that is left when absent */
                    lines?: {
                        /** @description UUID */
                        orderLineId: string;
                        quantity: number;
                    }[];
                    trackingNumber: string;
                    /** @description Version the change is based on */
                    version: number;
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
                        can: {
                            cancel: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            changeShipment: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            close: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            deliver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            prepare: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            reopen: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            requestReturn: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            setPickupStore: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            ship: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        cancelledAt: string | null;
                        city: string;
                        closedAt: string | null;
                        currency: string;
                        customerId: string | null;
                        /** @description Minor units of the shop currency */
                        discountAmount: number;
                        discounts: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            label: string;
                        }[];
                        district: string;
                        email: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        /** @description UUID */
                        id: string;
                        lines: {
                            allocations: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                discountId: string;
                            }[];
                            components: {
                                productName: string;
                                quantity: number;
                                sku: string;
                                /** @description UUID */
                                variantId: string;
                                variantName: string;
                            }[] | null;
                            /** @description Minor units of the shop currency */
                            discountAmount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            pictureUrl: string | null;
                            position: number;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            returnedQuantity: number;
                            shippedQuantity: number;
                            sku: string;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        locale: string;
                        note: string;
                        number: number;
                        paidAt: string | null;
                        paymentMethodName: string;
                        paymentProvider: string;
                        paymentStatus: "unpaid" | "paid" | "partially_refunded" | "refunded";
                        paymentTiming: string;
                        /** @description seven_eleven, family_mart, hi_life, ok_mart, or empty */
                        pickupChain: string;
                        pickupStoreCode: string;
                        pickupStoreName: string;
                        /** @description Σ quantity of the lines */
                        pieces: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        placedAt: string;
                        postalCode: string;
                        printedAt: string | null;
                        printedByName: string | null;
                        recipientName: string;
                        recipientPhone: string;
                        /** @description Minor units of the shop currency */
                        refundedAmount: number;
                        returnStatus: string;
                        shipments: {
                            actorName: string;
                            carrier: string;
                            /** @description Minor units of the shop currency */
                            collectAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description UUID */
                                orderLineId: string;
                                quantity: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            shippedAt: string;
                            trackingNumber: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        shippedAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingDiscountAmount: number;
                        /** @description Minor units of the shop currency */
                        shippingFeeAmount: number;
                        shippingKind: string;
                        shippingMethodName: string;
                        shippingStatus: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                        staffNote: string;
                        status: "open" | "closed" | "cancelled";
                        street: string;
                        timeline: {
                            actorKind: string;
                            actorName: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            type: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    changeShipment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
                /** @description UUID */
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    carrier?: string;
                    collectAmount?: number;
                    trackingNumber?: string;
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
                        can: {
                            cancel: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            changeShipment: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            close: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            deliver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            prepare: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            reopen: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            requestReturn: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            setPickupStore: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            ship: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        cancelledAt: string | null;
                        city: string;
                        closedAt: string | null;
                        currency: string;
                        customerId: string | null;
                        /** @description Minor units of the shop currency */
                        discountAmount: number;
                        discounts: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            label: string;
                        }[];
                        district: string;
                        email: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        /** @description UUID */
                        id: string;
                        lines: {
                            allocations: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                discountId: string;
                            }[];
                            components: {
                                productName: string;
                                quantity: number;
                                sku: string;
                                /** @description UUID */
                                variantId: string;
                                variantName: string;
                            }[] | null;
                            /** @description Minor units of the shop currency */
                            discountAmount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            pictureUrl: string | null;
                            position: number;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            returnedQuantity: number;
                            shippedQuantity: number;
                            sku: string;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        locale: string;
                        note: string;
                        number: number;
                        paidAt: string | null;
                        paymentMethodName: string;
                        paymentProvider: string;
                        paymentStatus: "unpaid" | "paid" | "partially_refunded" | "refunded";
                        paymentTiming: string;
                        /** @description seven_eleven, family_mart, hi_life, ok_mart, or empty */
                        pickupChain: string;
                        pickupStoreCode: string;
                        pickupStoreName: string;
                        /** @description Σ quantity of the lines */
                        pieces: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        placedAt: string;
                        postalCode: string;
                        printedAt: string | null;
                        printedByName: string | null;
                        recipientName: string;
                        recipientPhone: string;
                        /** @description Minor units of the shop currency */
                        refundedAmount: number;
                        returnStatus: string;
                        shipments: {
                            actorName: string;
                            carrier: string;
                            /** @description Minor units of the shop currency */
                            collectAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description UUID */
                                orderLineId: string;
                                quantity: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            shippedAt: string;
                            trackingNumber: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        shippedAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingDiscountAmount: number;
                        /** @description Minor units of the shop currency */
                        shippingFeeAmount: number;
                        shippingKind: string;
                        shippingMethodName: string;
                        shippingStatus: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                        staffNote: string;
                        status: "open" | "closed" | "cancelled";
                        street: string;
                        timeline: {
                            actorKind: string;
                            actorName: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            type: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    noteOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    staffNote: string;
                    /** @description Version the change is based on */
                    version?: number;
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
                        can: {
                            cancel: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            changeShipment: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            close: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            deliver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            prepare: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            reopen: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            requestReturn: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            setPickupStore: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            ship: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        cancelledAt: string | null;
                        city: string;
                        closedAt: string | null;
                        currency: string;
                        customerId: string | null;
                        /** @description Minor units of the shop currency */
                        discountAmount: number;
                        discounts: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            label: string;
                        }[];
                        district: string;
                        email: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        /** @description UUID */
                        id: string;
                        lines: {
                            allocations: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                discountId: string;
                            }[];
                            components: {
                                productName: string;
                                quantity: number;
                                sku: string;
                                /** @description UUID */
                                variantId: string;
                                variantName: string;
                            }[] | null;
                            /** @description Minor units of the shop currency */
                            discountAmount: number;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            pictureUrl: string | null;
                            position: number;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            returnedQuantity: number;
                            shippedQuantity: number;
                            sku: string;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        locale: string;
                        note: string;
                        number: number;
                        paidAt: string | null;
                        paymentMethodName: string;
                        paymentProvider: string;
                        paymentStatus: "unpaid" | "paid" | "partially_refunded" | "refunded";
                        paymentTiming: string;
                        /** @description seven_eleven, family_mart, hi_life, ok_mart, or empty */
                        pickupChain: string;
                        pickupStoreCode: string;
                        pickupStoreName: string;
                        /** @description Σ quantity of the lines */
                        pieces: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        placedAt: string;
                        postalCode: string;
                        printedAt: string | null;
                        printedByName: string | null;
                        recipientName: string;
                        recipientPhone: string;
                        /** @description Minor units of the shop currency */
                        refundedAmount: number;
                        returnStatus: string;
                        shipments: {
                            actorName: string;
                            carrier: string;
                            /** @description Minor units of the shop currency */
                            collectAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description UUID */
                                orderLineId: string;
                                quantity: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            shippedAt: string;
                            trackingNumber: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        shippedAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingDiscountAmount: number;
                        /** @description Minor units of the shop currency */
                        shippingFeeAmount: number;
                        shippingKind: string;
                        shippingMethodName: string;
                        shippingStatus: "unshipped" | "preparing" | "partially_shipped" | "shipped" | "delivered";
                        staffNote: string;
                        status: "open" | "closed" | "cancelled";
                        street: string;
                        timeline: {
                            actorKind: string;
                            actorName: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description UUID */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            occurredAt: string;
                            type: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    confirmTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What came, minor units */
                    amount: number;
                    lastFive?: string | null;
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
                        /** @description booked: the order is paid; anything else is an alarm to settle */
                        verdict: "booked" | "failed" | "number_issued" | "simulated" | "wrong_signature" | "unreadable" | "other_shop" | "unknown_payment" | "wrong_amount" | "wrong_currency" | "already_paid" | "order_cancelled" | "repeated";
                    };
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
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPaymentAlarms: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                state?: "open" | "resolved" | "all";
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
                            amount: number | null;
                            can: {
                                accept: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                dismiss: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                refund: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            currency: string | null;
                            /** @description How often it came */
                            deliveries: number;
                            expectedAmount: number | null;
                            expectedCurrency: string | null;
                            /** @description UUID */
                            id: string;
                            /** @description A person has to look at it */
                            isAlarm: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            lastReceivedAt: string;
                            orderId: string | null;
                            orderNumber: string | null;
                            provider: string;
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            receivedAt: string;
                            reference: string | null;
                            resolution: {
                                action: "accept" | "refund" | "dismiss";
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                byName: string;
                                note: string;
                                refundedAmount: number | null;
                                refundReference: string | null;
                            } | null;
                            verdict: "booked" | "failed" | "number_issued" | "simulated" | "wrong_signature" | "unreadable" | "other_shop" | "unknown_payment" | "wrong_amount" | "wrong_currency" | "already_paid" | "order_cancelled";
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    resolveAlarm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    action: "accept" | "refund" | "dismiss";
                    note: string;
                    /** @description With `refund`: what was given back; absent: all of it */
                    refundedAmount?: number;
                    /** @description How the bank names the refund */
                    refundReference?: string;
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
                        amount: number | null;
                        can: {
                            accept: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            dismiss: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            refund: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        currency: string | null;
                        /** @description How often it came */
                        deliveries: number;
                        expectedAmount: number | null;
                        expectedCurrency: string | null;
                        /** @description UUID */
                        id: string;
                        /** @description A person has to look at it */
                        isAlarm: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        lastReceivedAt: string;
                        orderId: string | null;
                        orderNumber: string | null;
                        provider: string;
                        reason: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        receivedAt: string;
                        reference: string | null;
                        resolution: {
                            action: "accept" | "refund" | "dismiss";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            byName: string;
                            note: string;
                            refundedAmount: number | null;
                            refundReference: string | null;
                        } | null;
                        verdict: "booked" | "failed" | "number_issued" | "simulated" | "wrong_signature" | "unreadable" | "other_shop" | "unknown_payment" | "wrong_amount" | "wrong_currency" | "already_paid" | "order_cancelled";
                    };
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
    listPaymentMethods: {
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
                        items: {
                            /** @description UUID */
                            id: string;
                            /** @description The buyer pays later with a code or by transfer; not offered for card keys by itself */
                            isDeferred: boolean;
                            isEnabled: boolean;
                            name: string;
                            position: number;
                            provider: string;
                            timing: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                    };
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
    changePaymentMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                methodId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isEnabled?: boolean;
                    name?: string;
                    position?: number;
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
                        /** @description UUID */
                        id: string;
                        /** @description The buyer pays later with a code or by transfer; not offered for card keys by itself */
                        isDeferred: boolean;
                        isEnabled: boolean;
                        name: string;
                        position: number;
                        provider: string;
                        timing: string;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    readReconciliation: {
        parameters: {
            query: {
                /** @description Day in the shop’s zone */
                from: string;
                /** @description Day in the shop’s zone */
                to: string;
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
                            /** @description Minor units of the shop currency */
                            alarmAmount: number;
                            alarmCount: number;
                            /** @description Of the money in alarms, given back outside of the system */
                            alarmRefundedAmount: number;
                            /** @description Minor units of the shop currency */
                            bookedAmount: number;
                            /** @description Day in the shop’s zone */
                            day: string;
                            /** @description Money seen − given back − owed; nought when everything is settled */
                            differenceAmount: number;
                            /** @description Minor units of the shop currency */
                            expectedAmount: number;
                            /** @description Minor units of the shop currency */
                            gatewayRefundAmount: number;
                            /** @description Minor units of the shop currency */
                            handRefundAmount: number;
                            /** @description Everything that came less everything given back */
                            netAmount: number;
                            openAlarmCount: number;
                            /** @description Everything given back */
                            outAmount: number;
                            paymentCount: number;
                            /** @description By what the order was paid, also where its refund went another way */
                            provider: string;
                            /** @description Refunds of orders that are done */
                            refundCount: number;
                        }[];
                        /** @description Of all days, by provider */
                        totals: {
                            /** @description Minor units of the shop currency */
                            inAmount: number;
                            /** @description inAmount − outAmount */
                            netAmount: number;
                            /** @description Minor units of the shop currency */
                            outAmount: number;
                            provider: string;
                        }[];
                    };
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
    exportReconciliation: {
        parameters: {
            query: {
                format?: "xlsx" | "csv";
                /** @description Day in the shop’s zone */
                from: string;
                /** @description Language of the headings */
                locale?: "zh-TW" | "en";
                /** @description Day in the shop’s zone */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
    readPaymentSettings: {
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
                        accounts: {
                            isOn: boolean;
                            isSandbox: boolean;
                            name: string;
                            /** @description Where the gateway sends its notices */
                            noticeUrl: string;
                            secretChangedAt: string | null;
                        }[];
                        providers: {
                            account: string | null;
                            /** @description A sandbox answers only where the shop turned it on */
                            isOn: boolean;
                            isSandbox: boolean;
                            name: string;
                            timing: "before_delivery" | "on_delivery";
                        }[];
                    };
                };
            };
        };
    };
    readTransferAccount: {
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
                        account: {
                            accountName: string;
                            accountNumber: string;
                            /** @description Three digits */
                            bankCode: string;
                            bankName: string;
                            branchName: string;
                            dueDays: number;
                            /** @description Version the change is based on */
                            version: number;
                        } | null;
                    };
                };
            };
        };
    };
    changeTransferAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accountName: string;
                    accountNumber: string;
                    /** @description Three digits */
                    bankCode: string;
                    bankName: string;
                    branchName: string;
                    dueDays: number;
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
                        account: {
                            accountName: string;
                            accountNumber: string;
                            /** @description Three digits */
                            bankCode: string;
                            bankName: string;
                            branchName: string;
                            dueDays: number;
                            /** @description Version the change is based on */
                            version: number;
                        } | null;
                    };
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
    readEcpayAccount: {
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
                        account: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            changedAt: string;
                            dueDays: number;
                            /** @description Accounts before, whose keys are kept to refund what was paid to them */
                            formerMerchantIds: string[];
                            /** @description True for an account of ECPay’s stage, where no money moves */
                            isStage: boolean;
                            merchantId: string;
                            previousEndsAt: string | null;
                            /** @description Version the change is based on */
                            version: number;
                        } | null;
                    };
                };
            };
        };
    };
    changeEcpayAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For how long an ATM number, a store code or barcodes can be paid */
                    dueDays: number;
                    /** @description HashIV; left out, the one before stays. Never shown again. */
                    hashIv?: string;
                    /** @description HashKey; left out, the one before stays. Never shown again. */
                    hashKey?: string;
                    /** @description True for an account of ECPay’s stage, where no money moves */
                    isStage: boolean;
                    /** @description MerchantID, as ECPay gave it */
                    merchantId: string;
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
                        account: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            changedAt: string;
                            dueDays: number;
                            /** @description Accounts before, whose keys are kept to refund what was paid to them */
                            formerMerchantIds: string[];
                            /** @description True for an account of ECPay’s stage, where no money moves */
                            isStage: boolean;
                            merchantId: string;
                            previousEndsAt: string | null;
                            /** @description Version the change is based on */
                            version: number;
                        } | null;
                    };
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
    rotateCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
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
                        /**
                         * Format: date-time
                         * @description Until when notices signed with the secret before are believed
                         */
                        previousEndsAt: string;
                        /** @description Shown this once */
                        secret: string;
                    };
                };
            };
        };
    };
    listPermissions: {
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
                        items: {
                            /** @description Whether you have it yourself: only then you can hand it on */
                            isGrantable: boolean;
                            name: string;
                            /** @description Built-in roles that have it */
                            roles: ("owner" | "manager" | "support" | "marketing" | "viewer")[];
                        }[];
                    };
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
        };
    };
    changeProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    change: {
                        status: "listed" | "hidden" | "delisted";
                    } | {
                        /** @description UUID */
                        addCategoryId: string;
                    } | {
                        /** @description UUID */
                        removeCategoryId: string;
                    };
                    selection: {
                        productIds: string[];
                    } | {
                        /** @description The number that was confirmed */
                        expectedCount: number;
                        matching: {
                            /** @description UUID */
                            categoryId?: string;
                            /**
                             * @description What the product is; decides how it may be sold
                             * @enum {unknown}
                             */
                            kind?: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                            /** @description Words of the name, or the beginning of an SKU */
                            q?: string;
                            status?: "listed" | "hidden" | "delisted";
                            /**
                             * @description Something left, nothing left, or a variant that is not counted; of card keys the stock, not the cards
                             * @enum {unknown}
                             */
                            stock?: "available" | "none" | "uncounted";
                        };
                    };
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
                        changedCount: number;
                        /** @description Those that were as wanted already */
                        unchangedCount: number;
                    };
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
    readProductImports: {
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
                        items: {
                            actorName: string;
                            changedCount: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            createdCount: number;
                            /** @description Products worked through so far */
                            doneCount: number;
                            /** @description Problems found, also those beyond the list */
                            errorCount: number;
                            fileName: string;
                            finishedAt: string | null;
                            /** @description UUID */
                            id: string;
                            /** @description Products in the file, known once it is checked */
                            productCount: number;
                            /** @description Rows read so far */
                            rowCount: number;
                            /** @enum {unknown} */
                            status: "waiting" | "checking" | "importing" | "imported" | "failed";
                        }[];
                    };
                };
            };
        };
    };
    startProductImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actorName: string;
                        changedCount: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdCount: number;
                        /** @description Products worked through so far */
                        doneCount: number;
                        /** @description Problems found, also those beyond the list */
                        errorCount: number;
                        fileName: string;
                        finishedAt: string | null;
                        /** @description UUID */
                        id: string;
                        problems: {
                            cell: string;
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description As the spreadsheet program numbers it */
                            row: number;
                        }[];
                        /** @description Products in the file, known once it is checked */
                        productCount: number;
                        /** @description Rows read so far */
                        rowCount: number;
                        /** @enum {unknown} */
                        status: "waiting" | "checking" | "importing" | "imported" | "failed";
                    };
                };
            };
            /** @description Content Too Large */
            413: {
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
    readProductImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                productImportId: string;
            };
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
                        actorName: string;
                        changedCount: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdCount: number;
                        /** @description Products worked through so far */
                        doneCount: number;
                        /** @description Problems found, also those beyond the list */
                        errorCount: number;
                        fileName: string;
                        finishedAt: string | null;
                        /** @description UUID */
                        id: string;
                        problems: {
                            cell: string;
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description As the spreadsheet program numbers it */
                            row: number;
                        }[];
                        /** @description Products in the file, known once it is checked */
                        productCount: number;
                        /** @description Rows read so far */
                        rowCount: number;
                        /** @enum {unknown} */
                        status: "waiting" | "checking" | "importing" | "imported" | "failed";
                    };
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
        };
    };
    readProducts: {
        parameters: {
            query?: {
                /** @description UUID */
                categoryId?: string;
                /** @description What the product is; decides how it may be sold */
                kind?: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                page?: number;
                /** @description Words of the name, or the beginning of an SKU */
                q?: string;
                size?: number;
                sort?: "-createdAt" | "createdAt" | "name" | "-name" | "position";
                status?: "listed" | "hidden" | "delisted";
                /** @description Something left, nothing left, or a variant that is not counted; of card keys the stock, not the cards */
                stock?: "available" | "none" | "uncounted";
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
                            can: {
                                sell: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            categoryIds: string[];
                            /**
                             * @description Where it is sold
                             * @enum {unknown}
                             */
                            channel: "online" | "store" | "line";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            freeQuantity: number | null;
                            /** @description Minor units of the shop currency */
                            highestAmount: number;
                            /** @description UUID */
                            id: string;
                            /**
                             * @description What the product is; decides how it may be sold
                             * @enum {unknown}
                             */
                            kind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                            /** @description Minor units of the shop currency */
                            lowestAmount: number;
                            name: string;
                            pictureUrl: string | null;
                            slug: string;
                            status: "listed" | "hidden" | "delisted";
                            temperatureZone: ("normal" | "chilled" | "frozen") | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                            variantCount: number;
                            version: number;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    createProduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The categories it is in, at any level */
                    categoryIds?: string[];
                    /**
                     * @description Where it is sold
                     * @enum {unknown}
                     */
                    channel?: "online" | "store" | "line";
                    /** @description What one piece of a bundle consists of */
                    components?: {
                        quantity: number;
                        /** @description UUID */
                        variantId: string;
                    }[];
                    description?: string;
                    /**
                     * @description What the product is; decides how it may be sold
                     * @enum {unknown}
                     */
                    kind?: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                    maxPerOrder?: number | null;
                    name: string;
                    options?: {
                        name: string;
                        values: string[];
                    }[];
                    slug?: string | null;
                    status?: "listed" | "hidden" | "delisted";
                    temperatureZone?: ("normal" | "chilled" | "frozen") | null;
                    variants: {
                        compareAtAmount: number | null;
                        /** @default 0 */
                        onHand: number;
                        optionValues: string[];
                        /** @description Minor units of the shop currency */
                        priceAmount: number;
                        sku: string;
                        /** @default true */
                        tracksStock: boolean;
                    }[];
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
                        can: {
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            sell: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        categoryIds: string[];
                        /**
                         * @description Where it is sold
                         * @enum {unknown}
                         */
                        channel: "online" | "store" | "line";
                        components: {
                            freeQuantity: number | null;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            sku: string;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        description: string;
                        freeQuantity: number | null;
                        /** @description UUID */
                        id: string;
                        /**
                         * @description What the product is; decides how it may be sold
                         * @enum {unknown}
                         */
                        kind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                        maxPerOrder: number | null;
                        name: string;
                        options: {
                            name: string;
                            values: string[];
                        }[];
                        pictures: {
                            alt: string;
                            height: number;
                            /** @description UUID */
                            id: string;
                            url: string;
                            width: number;
                        }[];
                        position: number;
                        slug: string;
                        status: "listed" | "hidden" | "delisted";
                        temperatureZone: ("normal" | "chilled" | "frozen") | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        variants: {
                            compareAtAmount: number | null;
                            /** @description UUID */
                            id: string;
                            onHand: number;
                            optionValues: string[];
                            /** @description Minor units of the shop currency */
                            priceAmount: number;
                            reserved: number;
                            sku: string;
                            tracksStock: boolean;
                            /** @description Version of the stock count */
                            version: number;
                        }[];
                        version: number;
                    };
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
    readProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                productId: string;
            };
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
                        can: {
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            sell: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        categoryIds: string[];
                        /**
                         * @description Where it is sold
                         * @enum {unknown}
                         */
                        channel: "online" | "store" | "line";
                        components: {
                            freeQuantity: number | null;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            sku: string;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        description: string;
                        freeQuantity: number | null;
                        /** @description UUID */
                        id: string;
                        /**
                         * @description What the product is; decides how it may be sold
                         * @enum {unknown}
                         */
                        kind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                        maxPerOrder: number | null;
                        name: string;
                        options: {
                            name: string;
                            values: string[];
                        }[];
                        pictures: {
                            alt: string;
                            height: number;
                            /** @description UUID */
                            id: string;
                            url: string;
                            width: number;
                        }[];
                        position: number;
                        slug: string;
                        status: "listed" | "hidden" | "delisted";
                        temperatureZone: ("normal" | "chilled" | "frozen") | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        variants: {
                            compareAtAmount: number | null;
                            /** @description UUID */
                            id: string;
                            onHand: number;
                            optionValues: string[];
                            /** @description Minor units of the shop currency */
                            priceAmount: number;
                            reserved: number;
                            sku: string;
                            tracksStock: boolean;
                            /** @description Version of the stock count */
                            version: number;
                        }[];
                        version: number;
                    };
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
        };
    };
    deleteProduct: {
        parameters: {
            query: {
                /** @description Version the change is based on */
                version: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
        };
    };
    changeProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The categories it is in, at any level */
                    categoryIds?: string[];
                    /**
                     * @description Where it is sold
                     * @enum {unknown}
                     */
                    channel?: "online" | "store" | "line";
                    description?: string;
                    /**
                     * @description What the product is; decides how it may be sold
                     * @enum {unknown}
                     */
                    kind?: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                    maxPerOrder?: number | null;
                    name?: string;
                    position?: number;
                    /** @description Name in addresses */
                    slug?: string;
                    status?: "listed" | "hidden" | "delisted";
                    temperatureZone?: ("normal" | "chilled" | "frozen") | null;
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
                        can: {
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            sell: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        categoryIds: string[];
                        /**
                         * @description Where it is sold
                         * @enum {unknown}
                         */
                        channel: "online" | "store" | "line";
                        components: {
                            freeQuantity: number | null;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            sku: string;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        description: string;
                        freeQuantity: number | null;
                        /** @description UUID */
                        id: string;
                        /**
                         * @description What the product is; decides how it may be sold
                         * @enum {unknown}
                         */
                        kind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                        maxPerOrder: number | null;
                        name: string;
                        options: {
                            name: string;
                            values: string[];
                        }[];
                        pictures: {
                            alt: string;
                            height: number;
                            /** @description UUID */
                            id: string;
                            url: string;
                            width: number;
                        }[];
                        position: number;
                        slug: string;
                        status: "listed" | "hidden" | "delisted";
                        temperatureZone: ("normal" | "chilled" | "frozen") | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        variants: {
                            compareAtAmount: number | null;
                            /** @description UUID */
                            id: string;
                            onHand: number;
                            optionValues: string[];
                            /** @description Minor units of the shop currency */
                            priceAmount: number;
                            reserved: number;
                            sku: string;
                            tracksStock: boolean;
                            /** @description Version of the stock count */
                            version: number;
                        }[];
                        version: number;
                    };
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
    listProductCardBindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                productId: string;
            };
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
                            /** @description Exact to 10,000; 10,001 means more */
                            freeCount: number;
                            poolId: string | null;
                            poolName: string | null;
                            /** @description UUID */
                            variantId: string;
                        }[];
                    };
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
        };
    };
    setComponents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What one piece of a bundle consists of */
                    components: {
                        quantity: number;
                        /** @description UUID */
                        variantId: string;
                    }[];
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
                        can: {
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            sell: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        categoryIds: string[];
                        /**
                         * @description Where it is sold
                         * @enum {unknown}
                         */
                        channel: "online" | "store" | "line";
                        components: {
                            freeQuantity: number | null;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            sku: string;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        description: string;
                        freeQuantity: number | null;
                        /** @description UUID */
                        id: string;
                        /**
                         * @description What the product is; decides how it may be sold
                         * @enum {unknown}
                         */
                        kind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                        maxPerOrder: number | null;
                        name: string;
                        options: {
                            name: string;
                            values: string[];
                        }[];
                        pictures: {
                            alt: string;
                            height: number;
                            /** @description UUID */
                            id: string;
                            url: string;
                            width: number;
                        }[];
                        position: number;
                        slug: string;
                        status: "listed" | "hidden" | "delisted";
                        temperatureZone: ("normal" | "chilled" | "frozen") | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        variants: {
                            compareAtAmount: number | null;
                            /** @description UUID */
                            id: string;
                            onHand: number;
                            optionValues: string[];
                            /** @description Minor units of the shop currency */
                            priceAmount: number;
                            reserved: number;
                            sku: string;
                            tracksStock: boolean;
                            /** @description Version of the stock count */
                            version: number;
                        }[];
                        version: number;
                    };
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
    orderPictures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pictureIds: string[];
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
                        can: {
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            sell: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        categoryIds: string[];
                        /**
                         * @description Where it is sold
                         * @enum {unknown}
                         */
                        channel: "online" | "store" | "line";
                        components: {
                            freeQuantity: number | null;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            sku: string;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        description: string;
                        freeQuantity: number | null;
                        /** @description UUID */
                        id: string;
                        /**
                         * @description What the product is; decides how it may be sold
                         * @enum {unknown}
                         */
                        kind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                        maxPerOrder: number | null;
                        name: string;
                        options: {
                            name: string;
                            values: string[];
                        }[];
                        pictures: {
                            alt: string;
                            height: number;
                            /** @description UUID */
                            id: string;
                            url: string;
                            width: number;
                        }[];
                        position: number;
                        slug: string;
                        status: "listed" | "hidden" | "delisted";
                        temperatureZone: ("normal" | "chilled" | "frozen") | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        variants: {
                            compareAtAmount: number | null;
                            /** @description UUID */
                            id: string;
                            onHand: number;
                            optionValues: string[];
                            /** @description Minor units of the shop currency */
                            priceAmount: number;
                            reserved: number;
                            sku: string;
                            tracksStock: boolean;
                            /** @description Version of the stock count */
                            version: number;
                        }[];
                        version: number;
                    };
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
    addPicture: {
        parameters: {
            query?: {
                alt?: string;
            };
            header?: never;
            path: {
                /** @description UUID */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            sell: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        categoryIds: string[];
                        /**
                         * @description Where it is sold
                         * @enum {unknown}
                         */
                        channel: "online" | "store" | "line";
                        components: {
                            freeQuantity: number | null;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            sku: string;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        description: string;
                        freeQuantity: number | null;
                        /** @description UUID */
                        id: string;
                        /**
                         * @description What the product is; decides how it may be sold
                         * @enum {unknown}
                         */
                        kind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                        maxPerOrder: number | null;
                        name: string;
                        options: {
                            name: string;
                            values: string[];
                        }[];
                        pictures: {
                            alt: string;
                            height: number;
                            /** @description UUID */
                            id: string;
                            url: string;
                            width: number;
                        }[];
                        position: number;
                        slug: string;
                        status: "listed" | "hidden" | "delisted";
                        temperatureZone: ("normal" | "chilled" | "frozen") | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        variants: {
                            compareAtAmount: number | null;
                            /** @description UUID */
                            id: string;
                            onHand: number;
                            optionValues: string[];
                            /** @description Minor units of the shop currency */
                            priceAmount: number;
                            reserved: number;
                            sku: string;
                            tracksStock: boolean;
                            /** @description Version of the stock count */
                            version: number;
                        }[];
                        version: number;
                    };
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
            /** @description Content Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
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
    removePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                pictureId: string;
                /** @description UUID */
                productId: string;
            };
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
                        can: {
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            sell: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        categoryIds: string[];
                        /**
                         * @description Where it is sold
                         * @enum {unknown}
                         */
                        channel: "online" | "store" | "line";
                        components: {
                            freeQuantity: number | null;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            sku: string;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        description: string;
                        freeQuantity: number | null;
                        /** @description UUID */
                        id: string;
                        /**
                         * @description What the product is; decides how it may be sold
                         * @enum {unknown}
                         */
                        kind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                        maxPerOrder: number | null;
                        name: string;
                        options: {
                            name: string;
                            values: string[];
                        }[];
                        pictures: {
                            alt: string;
                            height: number;
                            /** @description UUID */
                            id: string;
                            url: string;
                            width: number;
                        }[];
                        position: number;
                        slug: string;
                        status: "listed" | "hidden" | "delisted";
                        temperatureZone: ("normal" | "chilled" | "frozen") | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        variants: {
                            compareAtAmount: number | null;
                            /** @description UUID */
                            id: string;
                            onHand: number;
                            optionValues: string[];
                            /** @description Minor units of the shop currency */
                            priceAmount: number;
                            reserved: number;
                            sku: string;
                            tracksStock: boolean;
                            /** @description Version of the stock count */
                            version: number;
                        }[];
                        version: number;
                    };
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
        };
    };
    setVariants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    options: {
                        name: string;
                        values: string[];
                    }[];
                    variants: {
                        compareAtAmount: number | null;
                        id: string | null;
                        /** @default 0 */
                        onHand: number;
                        optionValues: string[];
                        /** @description Minor units of the shop currency */
                        priceAmount: number;
                        sku: string;
                        /** @default true */
                        tracksStock: boolean;
                    }[];
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
                        can: {
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            sell: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        categoryIds: string[];
                        /**
                         * @description Where it is sold
                         * @enum {unknown}
                         */
                        channel: "online" | "store" | "line";
                        components: {
                            freeQuantity: number | null;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            sku: string;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        description: string;
                        freeQuantity: number | null;
                        /** @description UUID */
                        id: string;
                        /**
                         * @description What the product is; decides how it may be sold
                         * @enum {unknown}
                         */
                        kind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                        maxPerOrder: number | null;
                        name: string;
                        options: {
                            name: string;
                            values: string[];
                        }[];
                        pictures: {
                            alt: string;
                            height: number;
                            /** @description UUID */
                            id: string;
                            url: string;
                            width: number;
                        }[];
                        position: number;
                        slug: string;
                        status: "listed" | "hidden" | "delisted";
                        temperatureZone: ("normal" | "chilled" | "frozen") | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        variants: {
                            compareAtAmount: number | null;
                            /** @description UUID */
                            id: string;
                            onHand: number;
                            optionValues: string[];
                            /** @description Minor units of the shop currency */
                            priceAmount: number;
                            reserved: number;
                            sku: string;
                            tracksStock: boolean;
                            /** @description Version of the stock count */
                            version: number;
                        }[];
                        version: number;
                    };
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
    exportProducts: {
        parameters: {
            query?: {
                /** @description UUID */
                categoryId?: string;
                format?: "xlsx" | "csv";
                /** @description What the product is; decides how it may be sold */
                kind?: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                /** @description Language of headings and choices; the shop’s unless told */
                locale?: "zh-TW" | "en";
                /** @description Words of the name, or the beginning of an SKU */
                q?: string;
                status?: "listed" | "hidden" | "delisted";
                /** @description Something left, nothing left, or a variant that is not counted; of card keys the stock, not the cards */
                stock?: "available" | "none" | "uncounted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
    readProductSample: {
        parameters: {
            query?: {
                /** @description Language of headings and choices; the shop’s unless told */
                locale?: "zh-TW" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
    changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    locale?: "zh-TW" | "en";
                    name?: string;
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
                        email: string;
                        hasTotp: boolean;
                        /** @description UUID */
                        id: string;
                        locale: "zh-TW" | "en";
                        name: string;
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
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
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
                        items: {
                            address: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /** @description UUID */
                            id: string;
                            isCurrent: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            lastSeenAt: string;
                            userAgent: string | null;
                        }[];
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
        };
    };
    endAllSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    enableTotp: {
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
                        secret: string;
                        /** @description otpauth:// address for the QR code */
                        uri: string;
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
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Code of the authenticator app, or a recovery code */
                    code: string;
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
                        recoveryCodes: string[];
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
    disableTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
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
    listRefunds: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                status?: "pending" | "unclear" | "done" | "failed";
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
                            actorName: string;
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            currency: string;
                            failure: string | null;
                            /** @description Minor units of the shop currency */
                            goodsAmount: number;
                            /** @description UUID */
                            id: string;
                            lines: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                /** @description UUID */
                                orderLineId: string;
                                productName: string;
                                quantity: number;
                                variantName: string;
                            }[];
                            /** @description UUID */
                            orderId: string;
                            orderNumber: number;
                            position: number;
                            provider: string;
                            providerReference: string | null;
                            reason: string;
                            recipientName: string;
                            returnId: string | null;
                            settledAt: string | null;
                            /** @description Minor units of the shop currency */
                            shippingAmount: number;
                            status: "pending" | "unclear" | "done" | "failed";
                            way: "gateway" | "by_hand";
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    resolveRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                refundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the gateway’s own books say, or that it is to be asked once more */
                    finding: "done" | "failed" | "again";
                    note: string;
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
                        actorName: string;
                        /** @description Minor units of the shop currency */
                        amount: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        currency: string;
                        failure: string | null;
                        /** @description Minor units of the shop currency */
                        goodsAmount: number;
                        /** @description UUID */
                        id: string;
                        lines: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description UUID */
                            orderLineId: string;
                            productName: string;
                            quantity: number;
                            variantName: string;
                        }[];
                        /** @description UUID */
                        orderId: string;
                        orderNumber: number;
                        position: number;
                        provider: string;
                        providerReference: string | null;
                        reason: string;
                        recipientName: string;
                        returnId: string | null;
                        settledAt: string | null;
                        /** @description Minor units of the shop currency */
                        shippingAmount: number;
                        status: "pending" | "unclear" | "done" | "failed";
                        way: "gateway" | "by_hand";
                    };
                };
            };
            /** @description Bad Request */
            400: {
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
    listReviews: {
        parameters: {
            query?: {
                isHidden?: boolean;
                page?: number;
                /** @description UUID */
                productId?: string;
                /** @description Words of the product’s name */
                q?: string;
                /** @description Stars */
                rating?: number;
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
                            /** @description First character, the rest hidden */
                            authorName: string;
                            body: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /** @description UUID */
                            id: string;
                            isHidden: boolean;
                            order: {
                                /** @description UUID */
                                id: string;
                                number: string;
                            };
                            product: {
                                /** @description UUID */
                                id: string;
                                name: string;
                            };
                            /** @description Stars */
                            rating: number;
                            variantName: string;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    hideReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isHidden: boolean;
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
                        isHidden: boolean;
                    };
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
        };
    };
    listRoles: {
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
                        items: {
                            can: {
                                change: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                                delete: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            /** @description UUID */
                            id: string;
                            memberCount: number;
                            name: string;
                            permissions: string[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                    };
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
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    permissions: string[];
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
                        can: {
                            change: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        /** @description UUID */
                        id: string;
                        memberCount: number;
                        name: string;
                        permissions: string[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    deleteRole: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    permissions?: string[];
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
                        can: {
                            change: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        /** @description UUID */
                        id: string;
                        memberCount: number;
                        name: string;
                        permissions: string[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    readSession: {
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
                        /** @description Send it back as X-CSRF-Token with every unsafe request */
                        csrfToken: string;
                        /** @description By shop handle */
                        permissions: {
                            [key: string]: string[];
                        };
                        shops: {
                            accentColor: string;
                            currency: "TWD" | "CNY" | "USD";
                            handle: string;
                            /** @description UUID */
                            id: string;
                            isDemo: boolean;
                            locale: "zh-TW" | "en";
                            name: string;
                            /** @description A built-in role, or the id of one of the shop’s own */
                            role: ("owner" | "manager" | "support" | "marketing" | "viewer") | string;
                            roleName: string | null;
                            sandboxPayments: boolean;
                            timeZone: string;
                        }[];
                        staff: {
                            email: string;
                            hasTotp: boolean;
                            /** @description UUID */
                            id: string;
                            locale: "zh-TW" | "en";
                            name: string;
                        };
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
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                    /** @description Code of the authenticator app, or a recovery code */
                    totpCode?: string;
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
                        /** @description Send it back as X-CSRF-Token with every unsafe request */
                        csrfToken: string;
                        /** @description By shop handle */
                        permissions: {
                            [key: string]: string[];
                        };
                        shops: {
                            accentColor: string;
                            currency: "TWD" | "CNY" | "USD";
                            handle: string;
                            /** @description UUID */
                            id: string;
                            isDemo: boolean;
                            locale: "zh-TW" | "en";
                            name: string;
                            /** @description A built-in role, or the id of one of the shop’s own */
                            role: ("owner" | "manager" | "support" | "marketing" | "viewer") | string;
                            roleName: string | null;
                            sandboxPayments: boolean;
                            timeZone: string;
                        }[];
                        staff: {
                            email: string;
                            hasTotp: boolean;
                            /** @description UUID */
                            id: string;
                            locale: "zh-TW" | "en";
                            name: string;
                        };
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
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    readSetupLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
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
                        email: string | null;
                        invitation: {
                            hasAccount: boolean;
                            inviterName: string;
                            /** @description A built-in role, or the id of one of the shop’s own */
                            role: ("owner" | "manager" | "support" | "marketing" | "viewer") | string;
                            roleName: string | null;
                            shopName: string;
                        } | null;
                        kind: "first_owner" | "password" | "invitation";
                        name: string | null;
                    };
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
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeSetup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string;
                    locale?: "zh-TW" | "en";
                    name?: string;
                    password: string;
                    /** @description Name in addresses: /s/<handle>/ */
                    shopHandle?: string;
                    shopName?: string;
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
                        email: string;
                    };
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
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    /** @description Code of the authenticator app, or a recovery code */
                    totpCode?: string;
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
                        /** @description Send it back as X-CSRF-Token with every unsafe request */
                        csrfToken: string;
                        /** @description By shop handle */
                        permissions: {
                            [key: string]: string[];
                        };
                        shops: {
                            accentColor: string;
                            currency: "TWD" | "CNY" | "USD";
                            handle: string;
                            /** @description UUID */
                            id: string;
                            isDemo: boolean;
                            locale: "zh-TW" | "en";
                            name: string;
                            /** @description A built-in role, or the id of one of the shop’s own */
                            role: ("owner" | "manager" | "support" | "marketing" | "viewer") | string;
                            roleName: string | null;
                            sandboxPayments: boolean;
                            timeZone: string;
                        }[];
                        staff: {
                            email: string;
                            hasTotp: boolean;
                            /** @description UUID */
                            id: string;
                            locale: "zh-TW" | "en";
                            name: string;
                        };
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
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShippingMethods: {
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
                        items: {
                            allowsCashOnDelivery: boolean;
                            feeAmount: number;
                            freeFromAmount: number | null;
                            /** @description UUID */
                            id: string;
                            isEnabled: boolean;
                            kind: string;
                            name: string;
                            position: number;
                            temperatureZones: string[];
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                    };
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
    createShippingMethod: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allowsCashOnDelivery: boolean;
                    feeAmount: number;
                    freeFromAmount: number | null;
                    isEnabled: boolean;
                    kind: "home" | "store_pickup" | "none";
                    name: string;
                    position: number;
                    /** @description Temperature zones the carrier keeps; an order goes by a method that carries all zones of its goods */
                    temperatureZones?: ("normal" | "chilled" | "frozen")[];
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
                        allowsCashOnDelivery: boolean;
                        feeAmount: number;
                        freeFromAmount: number | null;
                        /** @description UUID */
                        id: string;
                        isEnabled: boolean;
                        kind: string;
                        name: string;
                        position: number;
                        temperatureZones: string[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    changeShippingMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                methodId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allowsCashOnDelivery?: boolean;
                    feeAmount?: number;
                    freeFromAmount?: number | null;
                    isEnabled?: boolean;
                    name?: string;
                    position?: number;
                    /** @description Temperature zones the carrier keeps; an order goes by a method that carries all zones of its goods */
                    temperatureZones?: ("normal" | "chilled" | "frozen")[];
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
                        allowsCashOnDelivery: boolean;
                        feeAmount: number;
                        freeFromAmount: number | null;
                        /** @description UUID */
                        id: string;
                        isEnabled: boolean;
                        kind: string;
                        name: string;
                        position: number;
                        temperatureZones: string[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    readShop: {
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
                        accentColor: string;
                        announcement: string | null;
                        autoCloseDays: number | null;
                        contactEmail: string | null;
                        contactPhone: string | null;
                        currency: "TWD" | "CNY" | "USD";
                        /** @description Orders are taken without an account */
                        guestCheckout: boolean;
                        handle: string;
                        /** @description UUID */
                        id: string;
                        isDemo: boolean;
                        locale: "zh-TW" | "en";
                        mailSenderName: string | null;
                        name: string;
                        notificationEmails: string[];
                        sandboxPayments: boolean;
                        timeZone: string;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
        };
    };
    changeShop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description #rrggbb; white text on it must have a contrast of 4.5 : 1 */
                    accentColor?: string;
                    announcement?: string | null;
                    autoCloseDays?: number | null;
                    contactEmail?: string | null;
                    contactPhone?: string | null;
                    guestCheckout?: boolean;
                    mailSenderName?: string | null;
                    name?: string;
                    notificationEmails?: string[];
                    sandboxPayments?: boolean;
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
                        accentColor: string;
                        announcement: string | null;
                        autoCloseDays: number | null;
                        contactEmail: string | null;
                        contactPhone: string | null;
                        currency: "TWD" | "CNY" | "USD";
                        /** @description Orders are taken without an account */
                        guestCheckout: boolean;
                        handle: string;
                        /** @description UUID */
                        id: string;
                        isDemo: boolean;
                        locale: "zh-TW" | "en";
                        mailSenderName: string | null;
                        name: string;
                        notificationEmails: string[];
                        sandboxPayments: boolean;
                        timeZone: string;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    listStaff: {
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
                        items: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            email: string;
                            hasPassword: boolean;
                            hasTotp: boolean;
                            /** @description UUID */
                            id: string;
                            isDisabled: boolean;
                            name: string;
                            /** @description A built-in role, or the id of one of the shop’s own */
                            role: ("owner" | "manager" | "support" | "marketing" | "viewer") | string;
                            roleName: string | null;
                        }[];
                    };
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
        };
    };
    listInvitations: {
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
                        items: {
                            can: {
                                handOver: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            email: string;
                            expiresAt: string | null;
                            /** @description UUID */
                            id: string;
                            inviterName: string;
                            name: string;
                            /** @description A built-in role, or the id of one of the shop’s own */
                            role: ("owner" | "manager" | "support" | "marketing" | "viewer") | string;
                            roleName: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            sentAt: string;
                        }[];
                    };
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
        };
    };
    inviteStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    locale?: "zh-TW" | "en";
                    name: string;
                    /** @description A built-in role, or the id of one of the shop’s own */
                    role: ("owner" | "manager" | "support" | "marketing" | "viewer") | string;
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
                        can: {
                            handOver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        email: string;
                        expiresAt: string | null;
                        /** @description UUID */
                        id: string;
                        inviterName: string;
                        name: string;
                        /** @description A built-in role, or the id of one of the shop’s own */
                        role: ("owner" | "manager" | "support" | "marketing" | "viewer") | string;
                        roleName: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        sentAt: string;
                    };
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
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    handOverInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        expiresAt: string;
                        /** @description Shown once. Only on an installation without SMTP; hand it to the person himself */
                        url: string;
                    };
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
    resendInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: {
                            handOver: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        email: string;
                        expiresAt: string | null;
                        /** @description UUID */
                        id: string;
                        inviterName: string;
                        name: string;
                        /** @description A built-in role, or the id of one of the shop’s own */
                        role: ("owner" | "manager" | "support" | "marketing" | "viewer") | string;
                        roleName: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        sentAt: string;
                    };
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
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                staffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isDisabled?: boolean;
                    /** @description A built-in role, or the id of one of the shop’s own */
                    role?: ("owner" | "manager" | "support" | "marketing" | "viewer") | string;
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
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        email: string;
                        hasPassword: boolean;
                        hasTotp: boolean;
                        /** @description UUID */
                        id: string;
                        isDisabled: boolean;
                        name: string;
                        /** @description A built-in role, or the id of one of the shop’s own */
                        role: ("owner" | "manager" | "support" | "marketing" | "viewer") | string;
                        roleName: string | null;
                    };
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
    listStoreViews: {
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
                        items: {
                            can: {
                                withdraw: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            /** @description What holds in this view */
                            effective: {
                                accentColor: string;
                                announcement: string | null;
                                contactEmail: string | null;
                                contactPhone: string | null;
                                mailSenderName: string | null;
                                name: string;
                                notificationEmails: string[];
                            };
                            /** @description UUID */
                            id: string;
                            /** @description The shop’s values */
                            inherited: {
                                accentColor: string;
                                announcement: string | null;
                                contactEmail: string | null;
                                contactPhone: string | null;
                                mailSenderName: string | null;
                                name: string;
                                notificationEmails: string[];
                            };
                            /** @description What visitors without a choice see */
                            isDefault: boolean;
                            /** @description Customers may choose it */
                            isOffered: boolean;
                            locale: "zh-TW" | "en";
                            /** @description Shown in the language switcher */
                            name: string;
                            /** @description Values of its own; what is absent is inherited from the shop */
                            own: {
                                accentColor?: string;
                                announcement?: string | null;
                                contactEmail?: string | null;
                                contactPhone?: string | null;
                                mailSenderName?: string | null;
                                name?: string;
                                notificationEmails?: string[];
                            };
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                    };
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
        };
    };
    changeStoreView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                viewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isOffered?: boolean;
                    name?: string;
                    /** @description All its own values; a setting that is not in it is inherited again */
                    own?: {
                        /** @description #rrggbb; white text on it must have a contrast of 4.5 : 1 */
                        accentColor?: string;
                        announcement?: string | null;
                        contactEmail?: string | null;
                        contactPhone?: string | null;
                        mailSenderName?: string | null;
                        name?: string;
                        notificationEmails?: string[];
                    };
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
                        can: {
                            withdraw: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        /** @description What holds in this view */
                        effective: {
                            accentColor: string;
                            announcement: string | null;
                            contactEmail: string | null;
                            contactPhone: string | null;
                            mailSenderName: string | null;
                            name: string;
                            notificationEmails: string[];
                        };
                        /** @description UUID */
                        id: string;
                        /** @description The shop’s values */
                        inherited: {
                            accentColor: string;
                            announcement: string | null;
                            contactEmail: string | null;
                            contactPhone: string | null;
                            mailSenderName: string | null;
                            name: string;
                            notificationEmails: string[];
                        };
                        /** @description What visitors without a choice see */
                        isDefault: boolean;
                        /** @description Customers may choose it */
                        isOffered: boolean;
                        locale: "zh-TW" | "en";
                        /** @description Shown in the language switcher */
                        name: string;
                        /** @description Values of its own; what is absent is inherited from the shop */
                        own: {
                            accentColor?: string;
                            announcement?: string | null;
                            contactEmail?: string | null;
                            contactPhone?: string | null;
                            mailSenderName?: string | null;
                            name?: string;
                            notificationEmails?: string[];
                        };
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    readTransfers: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                state?: "waiting" | "reported";
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
                            currency: string;
                            dueAt: string | null;
                            /** @description UUID */
                            id: string;
                            lastFive: string | null;
                            number: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            placedAt: string;
                            recipientName: string;
                            reportedAt: string | null;
                            /** @description Minor units of the shop currency */
                            totalAmount: number;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    setStock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Pieces on the shelf */
                    onHand: number;
                    tracksStock: boolean;
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
                        can: {
                            delete: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            sell: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        categoryIds: string[];
                        /**
                         * @description Where it is sold
                         * @enum {unknown}
                         */
                        channel: "online" | "store" | "line";
                        components: {
                            freeQuantity: number | null;
                            /** @description UUID */
                            productId: string;
                            productName: string;
                            quantity: number;
                            sku: string;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        description: string;
                        freeQuantity: number | null;
                        /** @description UUID */
                        id: string;
                        /**
                         * @description What the product is; decides how it may be sold
                         * @enum {unknown}
                         */
                        kind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                        maxPerOrder: number | null;
                        name: string;
                        options: {
                            name: string;
                            values: string[];
                        }[];
                        pictures: {
                            alt: string;
                            height: number;
                            /** @description UUID */
                            id: string;
                            url: string;
                            width: number;
                        }[];
                        position: number;
                        slug: string;
                        status: "listed" | "hidden" | "delisted";
                        temperatureZone: ("normal" | "chilled" | "frozen") | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        variants: {
                            compareAtAmount: number | null;
                            /** @description UUID */
                            id: string;
                            onHand: number;
                            optionValues: string[];
                            /** @description Minor units of the shop currency */
                            priceAmount: number;
                            reserved: number;
                            sku: string;
                            tracksStock: boolean;
                            /** @description Version of the stock count */
                            version: number;
                        }[];
                        version: number;
                    };
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
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description UUID */
                endpointId?: string;
                page?: number;
                size?: number;
                state?: "queued" | "sending" | "delivered" | "failed" | "skipped";
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
                            attempts: number;
                            can: {
                                replay: true | {
                                    code: string;
                                    details?: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            deliveredAt: string | null;
                            /** @description UUID */
                            endpointId: string;
                            endpointName: string;
                            /** @description UUID */
                            id: string;
                            lastError: string | null;
                            lastStatus: number | null;
                            nextAttemptAt: string | null;
                            /** @enum {unknown} */
                            state: "queued" | "sending" | "delivered" | "failed" | "skipped";
                            type: string;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    readWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                deliveryId: string;
            };
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
                        attempts: number;
                        /** @description JSON exactly as it is signed and sent */
                        body: string;
                        can: {
                            replay: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        deliveredAt: string | null;
                        /** @description UUID */
                        endpointId: string;
                        endpointName: string;
                        /** @description UUID */
                        id: string;
                        lastError: string | null;
                        lastStatus: number | null;
                        log: {
                            answer: string | null;
                            attempt: number;
                            durationMs: number | null;
                            error: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startedAt: string;
                            status: number | null;
                        }[];
                        nextAttemptAt: string | null;
                        /** @enum {unknown} */
                        state: "queued" | "sending" | "delivered" | "failed" | "skipped";
                        type: string;
                        webhookId: string;
                    };
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
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attempts: number;
                        /** @description JSON exactly as it is signed and sent */
                        body: string;
                        can: {
                            replay: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        deliveredAt: string | null;
                        /** @description UUID */
                        endpointId: string;
                        endpointName: string;
                        /** @description UUID */
                        id: string;
                        lastError: string | null;
                        lastStatus: number | null;
                        log: {
                            answer: string | null;
                            attempt: number;
                            durationMs: number | null;
                            error: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startedAt: string;
                            status: number | null;
                        }[];
                        nextAttemptAt: string | null;
                        /** @enum {unknown} */
                        state: "queued" | "sending" | "delivered" | "failed" | "skipped";
                        type: string;
                        webhookId: string;
                    };
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
        };
    };
    listWebhookEndpoints: {
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
                        items: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            disabledAt: string | null;
                            disabledReason: ("staff" | "gone") | null;
                            /** @description UUID */
                            id: string;
                            isEnabled: boolean;
                            name: string;
                            types: ("order.placed" | "order.paid" | "order.closed" | "order.cancelled" | "code.issued" | "code.shortage" | "code.voided" | "pool.low_stock")[];
                            url: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
                        types: ("order.placed" | "order.paid" | "order.closed" | "order.cancelled" | "code.issued" | "code.shortage" | "code.voided" | "pool.low_stock")[];
                    };
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
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    types: ("order.placed" | "order.paid" | "order.closed" | "order.cancelled" | "code.issued" | "code.shortage" | "code.voided" | "pool.low_stock")[];
                    /** @description https://… */
                    url: string;
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
                        endpoint: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            disabledAt: string | null;
                            disabledReason: ("staff" | "gone") | null;
                            /** @description UUID */
                            id: string;
                            isEnabled: boolean;
                            name: string;
                            types: ("order.placed" | "order.paid" | "order.closed" | "order.cancelled" | "code.issued" | "code.shortage" | "code.voided" | "pool.low_stock")[];
                            url: string;
                            /** @description Version the change is based on */
                            version: number;
                        };
                        /** @description whsec_…, shown once */
                        secret: string;
                    };
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
    deleteWebhookEndpoint: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                /** @description UUID */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    changeWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isEnabled?: boolean;
                    name?: string;
                    types?: ("order.placed" | "order.paid" | "order.closed" | "order.cancelled" | "code.issued" | "code.shortage" | "code.voided" | "pool.low_stock")[];
                    /** @description https://… */
                    url?: string;
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
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        disabledAt: string | null;
                        disabledReason: ("staff" | "gone") | null;
                        /** @description UUID */
                        id: string;
                        isEnabled: boolean;
                        name: string;
                        types: ("order.placed" | "order.paid" | "order.closed" | "order.cancelled" | "code.issued" | "code.shortage" | "code.voided" | "pool.low_stock")[];
                        url: string;
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Until then messages are signed with the old secret too
                         */
                        previousEndsAt: string;
                        /** @description whsec_…, shown once */
                        secret: string;
                    };
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
        };
    };
    sendTestWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description UUID */
                        id: string;
                    };
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
        };
    };
    receiveNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account at a gateway: sandbox, ecpay */
                account: string;
                shopHandle: string;
            };
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
                        verdict: ("booked" | "failed" | "number_issued" | "simulated" | "wrong_signature" | "unreadable" | "other_shop" | "unknown_payment" | "wrong_amount" | "wrong_currency" | "already_paid" | "order_cancelled") | "repeated";
                    };
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundAtSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shopHandle: string;
            };
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
                        transactionId: string;
                    };
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
        };
    };
    readAddresses: {
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
                        items: {
                            city: string;
                            district: string;
                            /** @description UUID */
                            id: string;
                            isDefault: boolean;
                            phone: string;
                            postalCode: string;
                            recipientName: string;
                            street: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
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
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    city: string;
                    district: string;
                    isDefault?: boolean;
                    /** @description As written in Taiwan, or +886… */
                    phone: string;
                    postalCode: string;
                    recipientName: string;
                    street: string;
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
                        items: {
                            city: string;
                            district: string;
                            /** @description UUID */
                            id: string;
                            isDefault: boolean;
                            phone: string;
                            postalCode: string;
                            recipientName: string;
                            street: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
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
    changeAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                addressId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    city: string;
                    district: string;
                    isDefault?: boolean;
                    /** @description As written in Taiwan, or +886… */
                    phone: string;
                    postalCode: string;
                    recipientName: string;
                    street: string;
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
                        items: {
                            city: string;
                            district: string;
                            /** @description UUID */
                            id: string;
                            isDefault: boolean;
                            phone: string;
                            postalCode: string;
                            recipientName: string;
                            street: string;
                            /** @description Version the change is based on */
                            version: number;
                        }[];
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
    removeAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                addressId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
        };
    };
    setBuyNow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    quantity: number;
                    /** @description UUID */
                    variantId: string;
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
                        couponCode: string | null;
                        couponProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        lines: {
                            /** @description UUID */
                            id: string;
                            maxQuantity: number | null;
                            pictureUrl: string | null;
                            problem: {
                                code: string;
                                details: {
                                    [key: string]: unknown;
                                };
                            } | null;
                            /** @enum {unknown} */
                            productKind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                            productName: string;
                            productSlug: string;
                            quantity: number;
                            stock: number | null;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /** @description goods − discounts + (fee − shipping discount) = total; without lines that cannot be sold */
                        quote: {
                            discounts: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                kind: string;
                                label: string;
                            }[];
                            /** @description Minor units of the shop currency */
                            goodsAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingDiscountAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingFeeAmount: number;
                            /** @description Minor units of the shop currency */
                            totalAmount: number;
                        };
                        shippingProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description What a shipping method must carry to be offered: the zones of the goods */
                        temperatureZones: string[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCart: {
        parameters: {
            query?: {
                /** @description The cart that fills up, or the one line that is bought past it; the former when absent */
                cart?: "cart" | "buy_now";
                /** @description UUID */
                shippingMethodId?: string;
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
                        couponCode: string | null;
                        couponProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        lines: {
                            /** @description UUID */
                            id: string;
                            maxQuantity: number | null;
                            pictureUrl: string | null;
                            problem: {
                                code: string;
                                details: {
                                    [key: string]: unknown;
                                };
                            } | null;
                            /** @enum {unknown} */
                            productKind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                            productName: string;
                            productSlug: string;
                            quantity: number;
                            stock: number | null;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /** @description goods − discounts + (fee − shipping discount) = total; without lines that cannot be sold */
                        quote: {
                            discounts: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                kind: string;
                                label: string;
                            }[];
                            /** @description Minor units of the shop currency */
                            goodsAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingDiscountAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingFeeAmount: number;
                            /** @description Minor units of the shop currency */
                            totalAmount: number;
                        };
                        shippingProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description What a shipping method must carry to be offered: the zones of the goods */
                        temperatureZones: string[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    setCartCoupon: {
        parameters: {
            query?: {
                /** @description The cart that fills up, or the one line that is bought past it; the former when absent */
                cart?: "cart" | "buy_now";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
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
                        couponCode: string | null;
                        couponProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        lines: {
                            /** @description UUID */
                            id: string;
                            maxQuantity: number | null;
                            pictureUrl: string | null;
                            problem: {
                                code: string;
                                details: {
                                    [key: string]: unknown;
                                };
                            } | null;
                            /** @enum {unknown} */
                            productKind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                            productName: string;
                            productSlug: string;
                            quantity: number;
                            stock: number | null;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /** @description goods − discounts + (fee − shipping discount) = total; without lines that cannot be sold */
                        quote: {
                            discounts: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                kind: string;
                                label: string;
                            }[];
                            /** @description Minor units of the shop currency */
                            goodsAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingDiscountAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingFeeAmount: number;
                            /** @description Minor units of the shop currency */
                            totalAmount: number;
                        };
                        shippingProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description What a shipping method must carry to be offered: the zones of the goods */
                        temperatureZones: string[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    removeCartCoupon: {
        parameters: {
            query?: {
                /** @description The cart that fills up, or the one line that is bought past it; the former when absent */
                cart?: "cart" | "buy_now";
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
                        couponCode: string | null;
                        couponProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        lines: {
                            /** @description UUID */
                            id: string;
                            maxQuantity: number | null;
                            pictureUrl: string | null;
                            problem: {
                                code: string;
                                details: {
                                    [key: string]: unknown;
                                };
                            } | null;
                            /** @enum {unknown} */
                            productKind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                            productName: string;
                            productSlug: string;
                            quantity: number;
                            stock: number | null;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /** @description goods − discounts + (fee − shipping discount) = total; without lines that cannot be sold */
                        quote: {
                            discounts: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                kind: string;
                                label: string;
                            }[];
                            /** @description Minor units of the shop currency */
                            goodsAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingDiscountAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingFeeAmount: number;
                            /** @description Minor units of the shop currency */
                            totalAmount: number;
                        };
                        shippingProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description What a shipping method must carry to be offered: the zones of the goods */
                        temperatureZones: string[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
    addToCart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    quantity: number;
                    /** @description UUID */
                    variantId: string;
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
                        couponCode: string | null;
                        couponProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        lines: {
                            /** @description UUID */
                            id: string;
                            maxQuantity: number | null;
                            pictureUrl: string | null;
                            problem: {
                                code: string;
                                details: {
                                    [key: string]: unknown;
                                };
                            } | null;
                            /** @enum {unknown} */
                            productKind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                            productName: string;
                            productSlug: string;
                            quantity: number;
                            stock: number | null;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /** @description goods − discounts + (fee − shipping discount) = total; without lines that cannot be sold */
                        quote: {
                            discounts: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                kind: string;
                                label: string;
                            }[];
                            /** @description Minor units of the shop currency */
                            goodsAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingDiscountAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingFeeAmount: number;
                            /** @description Minor units of the shop currency */
                            totalAmount: number;
                        };
                        shippingProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description What a shipping method must carry to be offered: the zones of the goods */
                        temperatureZones: string[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCartLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                lineId: string;
            };
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
                        couponCode: string | null;
                        couponProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        lines: {
                            /** @description UUID */
                            id: string;
                            maxQuantity: number | null;
                            pictureUrl: string | null;
                            problem: {
                                code: string;
                                details: {
                                    [key: string]: unknown;
                                };
                            } | null;
                            /** @enum {unknown} */
                            productKind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                            productName: string;
                            productSlug: string;
                            quantity: number;
                            stock: number | null;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /** @description goods − discounts + (fee − shipping discount) = total; without lines that cannot be sold */
                        quote: {
                            discounts: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                kind: string;
                                label: string;
                            }[];
                            /** @description Minor units of the shop currency */
                            goodsAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingDiscountAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingFeeAmount: number;
                            /** @description Minor units of the shop currency */
                            totalAmount: number;
                        };
                        shippingProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description What a shipping method must carry to be offered: the zones of the goods */
                        temperatureZones: string[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
        };
    };
    changeCartLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                lineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    quantity: number;
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
                        couponCode: string | null;
                        couponProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        lines: {
                            /** @description UUID */
                            id: string;
                            maxQuantity: number | null;
                            pictureUrl: string | null;
                            problem: {
                                code: string;
                                details: {
                                    [key: string]: unknown;
                                };
                            } | null;
                            /** @enum {unknown} */
                            productKind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                            productName: string;
                            productSlug: string;
                            quantity: number;
                            stock: number | null;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            /** @description UUID */
                            variantId: string;
                            variantName: string;
                        }[];
                        /** @description goods − discounts + (fee − shipping discount) = total; without lines that cannot be sold */
                        quote: {
                            discounts: {
                                /** @description Minor units of the shop currency */
                                amount: number;
                                kind: string;
                                label: string;
                            }[];
                            /** @description Minor units of the shop currency */
                            goodsAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingDiscountAmount: number;
                            /** @description Minor units of the shop currency */
                            shippingFeeAmount: number;
                            /** @description Minor units of the shop currency */
                            totalAmount: number;
                        };
                        shippingProblem: {
                            code: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @description What a shipping method must carry to be offered: the zones of the goods */
                        temperatureZones: string[];
                        /** @description Version the change is based on */
                        version: number;
                    };
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
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStoreCategories: {
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
                        /** @description In the order of the tree */
                        items: {
                            englishName: string | null;
                            level: number;
                            name: string;
                            parentSlug: string | null;
                            slug: string;
                        }[];
                    };
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
        };
    };
    readCheckout: {
        parameters: {
            query?: {
                /** @description The cart that fills up, or the one line that is bought past it; the former when absent */
                cart?: "cart" | "buy_now";
                /** @description UUID */
                shippingMethodId?: string;
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
                        /** @description Of the customer’s account, the default first */
                        addresses: {
                            city: string;
                            district: string;
                            /** @description UUID */
                            id: string;
                            isDefault: boolean;
                            phone: string;
                            postalCode: string;
                            recipientName: string;
                            street: string;
                        }[];
                        cart: {
                            couponCode: string | null;
                            couponProblem: {
                                code: string;
                                details: {
                                    [key: string]: unknown;
                                };
                            } | null;
                            /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                            goodsKind: "goods" | "card_key";
                            lines: {
                                /** @description UUID */
                                id: string;
                                maxQuantity: number | null;
                                pictureUrl: string | null;
                                problem: {
                                    code: string;
                                    details: {
                                        [key: string]: unknown;
                                    };
                                } | null;
                                /** @enum {unknown} */
                                productKind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                                productName: string;
                                productSlug: string;
                                quantity: number;
                                stock: number | null;
                                /** @description Minor units of the shop currency */
                                subtotalAmount: number;
                                /** @description Minor units of the shop currency */
                                unitPriceAmount: number;
                                /** @description UUID */
                                variantId: string;
                                variantName: string;
                            }[];
                            /** @description goods − discounts + (fee − shipping discount) = total; without lines that cannot be sold */
                            quote: {
                                discounts: {
                                    /** @description Minor units of the shop currency */
                                    amount: number;
                                    kind: string;
                                    label: string;
                                }[];
                                /** @description Minor units of the shop currency */
                                goodsAmount: number;
                                /** @description Minor units of the shop currency */
                                shippingDiscountAmount: number;
                                /** @description Minor units of the shop currency */
                                shippingFeeAmount: number;
                                /** @description Minor units of the shop currency */
                                totalAmount: number;
                            };
                            shippingProblem: {
                                code: string;
                                details: {
                                    [key: string]: unknown;
                                };
                            } | null;
                            /** @description What a shipping method must carry to be offered: the zones of the goods */
                            temperatureZones: string[];
                            /** @description Version the change is based on */
                            version: number;
                        };
                        defaults: {
                            city: string;
                            district: string;
                            email: string;
                            name: string;
                            phone: string;
                            postalCode: string;
                            street: string;
                        };
                        paymentMethods: {
                            /** @description UUID */
                            id: string;
                            name: string;
                            provider: string;
                            timing: string;
                        }[];
                        shippingMethods: {
                            allowsCod: boolean;
                            /** @description Minor units of the shop currency */
                            feeAmount: number;
                            freeFromAmount: number | null;
                            /** @description UUID */
                            id: string;
                            kind: string;
                            name: string;
                        }[];
                        /** @description The shop takes no orders of guests, and nobody is signed in */
                        signInRequired: boolean;
                    };
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
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    locale?: "zh-TW" | "en";
                    name: string;
                    password: string;
                    phone?: string | null;
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
                        /** @description Send it back as X-CSRF-Token with every unsafe request */
                        csrfToken: string;
                        customer: {
                            email: string;
                            /** @description UUID */
                            id: string;
                            locale: "zh-TW" | "en";
                            name: string;
                            phone: string | null;
                            /** @description Version the change is based on */
                            version: number;
                        } | null;
                    };
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
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the link of a mail */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Gone */
            410: {
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
    findGuestOrder: {
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
                    number: string;
                    phone: string;
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
                        /** @description UUID */
                        orderId: string;
                    };
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
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOwnOrders: {
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
                            /** @description Serial codes the order has got */
                            codeCount: number;
                            firstProductName: string;
                            /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                            goodsKind: "goods" | "card_key";
                            /** @description UUID */
                            id: string;
                            lineCount: number;
                            number: number;
                            paymentStatus: string;
                            paymentTiming: "before_delivery" | "on_delivery";
                            pictureUrl: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            placedAt: string;
                            /** @description Of an order that is delivered and open: a line of it has no review yet, or all have */
                            reviewStatus: "to_review" | "reviewed" | null;
                            shippingStatus: string;
                            status: string;
                            /** @description Minor units of the shop currency */
                            totalAmount: number;
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
            /** @description Not Found */
            404: {
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
    placeOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The cart that fills up, or the one line that is bought past it; the former when absent */
                    cart?: "cart" | "buy_now";
                    /** @description Version the change is based on */
                    cartVersion: number;
                    /** @description Optional for card keys only */
                    email?: string;
                    /** @description The total the customer saw; another one is refused with total_changed */
                    expectedTotalAmount: number;
                    /** @description Language of the mails */
                    locale?: "zh-TW" | "en";
                    note?: string;
                    /** @description UUID */
                    paymentMethodId: string;
                    /** @description Of card keys the name and a mobile number; else the address as the shipping method needs it */
                    recipient: {
                        city?: string;
                        district?: string;
                        name: string;
                        phone: string;
                        pickupStore?: {
                            chain: "seven_eleven" | "family_mart" | "hi_life" | "ok_mart";
                            /** @description The chain’s number of the store */
                            code: string;
                            name: string;
                        } | null;
                        postalCode?: string;
                        street?: string;
                    };
                    /** @description None for card keys */
                    shippingMethodId?: string;
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
                        lookupCode: string | null;
                        /** @description A payment has to be started now */
                        mustPay: boolean;
                        number: number;
                        /** @description UUID */
                        orderId: string;
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                    };
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOwnOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
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
                        can: {
                            cancel: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            pay: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            review: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        cards: {
                            holdUntil: string | null;
                            items: {
                                /** @description UUID */
                                codeId: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                deliveredAt: string;
                                isReplaced: boolean;
                                isVoid: boolean;
                                revealedAt: string | null;
                                tail: string;
                                unitNo: number;
                            }[];
                            status: ("unpaid" | "released" | "awaiting" | "paid_late" | "delivered" | "cancelled") | null;
                        } | null;
                        codes: {
                            code: string;
                            groupName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            issuedAt: string;
                            isVoid: boolean;
                            productName: string;
                        }[];
                        discounts: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            kind: string;
                            label: string;
                        }[];
                        /** @description card_key: one line of card keys, without address, shipping and freight; a name and a mobile number are enough */
                        goodsKind: "goods" | "card_key";
                        /** @description UUID */
                        id: string;
                        lines: {
                            /** @description Minor units of the shop currency */
                            discountAmount: number;
                            /** @description UUID */
                            id: string;
                            pictureUrl: string | null;
                            productName: string;
                            quantity: number;
                            review: {
                                body: string;
                                /** @description Stars */
                                rating: number;
                            } | null;
                            /** @description Minor units of the shop currency */
                            subtotalAmount: number;
                            /** @description Minor units of the shop currency */
                            unitPriceAmount: number;
                            variantName: string;
                        }[];
                        lookupCode: string | null;
                        number: number;
                        payableNumber: {
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description For atm; otherwise empty */
                            bankCode: string;
                            /** @description Code 39, in the order in which the till reads them; for barcode */
                            barcodes: string[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt: string;
                            kind: "atm" | "cvs" | "barcode";
                            /** @description Virtual account (atm) or code (cvs); empty for barcode */
                            number: string;
                        } | null;
                        paymentMethodName: string;
                        paymentStatus: string;
                        paymentTiming: "before_delivery" | "on_delivery";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        placedAt: string;
                        recipient: {
                            city: string;
                            district: string;
                            name: string;
                            phone: string;
                            pickupStore: {
                                chain: string;
                                code: string;
                                name: string;
                            } | null;
                            postalCode: string;
                            street: string;
                        };
                        /** @description Of an order that is delivered and open: a line of it has no review yet, or all have */
                        reviewStatus: "to_review" | "reviewed" | null;
                        shipments: {
                            carrier: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            shippedAt: string;
                            trackingNumber: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        shippingDiscountAmount: number;
                        /** @description Minor units of the shop currency */
                        shippingFeeAmount: number;
                        shippingMethodName: string;
                        shippingStatus: string;
                        status: string;
                        timeline: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** @description order.placed, order.paid, codes.issued … */
                            type: string;
                        }[];
                        /** @description Minor units of the shop currency */
                        totalAmount: number;
                        transfer: {
                            accountName: string;
                            accountNumber: string;
                            /** @description Minor units of the shop currency */
                            amount: number;
                            /** @description Three digits */
                            bankCode: string;
                            bankName: string;
                            branchName: string;
                            dueAt: string | null;
                            /** @description What the buyer has told, the newest first */
                            reports: {
                                /** @description Last five digits of the account the money came from */
                                lastFive: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                reportedAt: string;
                            }[];
                        } | null;
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
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelOwnOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
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
                        /** @description UUID */
                        orderId: string;
                        status: string;
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
        };
    };
    revealOwnCards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
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
                            /** @description UUID */
                            codeId: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            deliveredAt: string;
                            fields: {
                                isSecret: boolean;
                                name: string;
                                value: string;
                            }[];
                            isReplaced: boolean;
                            isVoid: boolean;
                            revealedAt: string | null;
                            tail: string;
                            unitNo: number;
                        }[];
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
        };
    };
    claimOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
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
                        /** @description UUID */
                        orderId: string;
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
        };
    };
    startPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Minor units of the shop currency */
                        amount: number;
                        currency: string;
                        expiresAt: string | null;
                        /** @description Where the browser goes to pay */
                        paymentUrl: string;
                        reference: string;
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
    readOwnReturns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
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
                        can: {
                            request: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        items: {
                            /** @description UUID */
                            id: string;
                            lines: {
                                approvedQuantity: number;
                                /** @description UUID */
                                orderLineId: string;
                                productName: string;
                                receivedQuantity: number;
                                requestedQuantity: number;
                                /** @description Of the received ones, back on the shelf */
                                restockedQuantity: number;
                                variantName: string;
                            }[];
                            note: string;
                            reason: "defective" | "damaged" | "wrong_item" | "changed_mind" | "other";
                            refusal: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            requestedAt: string;
                            status: "requested" | "approved" | "received" | "completed" | "refused";
                        }[];
                        returnable: {
                            /** @description UUID */
                            orderLineId: string;
                            productName: string;
                            /** @description Pieces that may still be sent back */
                            quantity: number;
                            variantName: string;
                        }[];
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
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestOwnReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        /** @description UUID */
                        orderLineId: string;
                        quantity: number;
                    }[];
                    note: string;
                    reason: "defective" | "damaged" | "wrong_item" | "changed_mind" | "other";
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
                        can: {
                            request: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        items: {
                            /** @description UUID */
                            id: string;
                            lines: {
                                approvedQuantity: number;
                                /** @description UUID */
                                orderLineId: string;
                                productName: string;
                                receivedQuantity: number;
                                requestedQuantity: number;
                                /** @description Of the received ones, back on the shelf */
                                restockedQuantity: number;
                                variantName: string;
                            }[];
                            note: string;
                            reason: "defective" | "damaged" | "wrong_item" | "changed_mind" | "other";
                            refusal: string | null;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            requestedAt: string;
                            status: "requested" | "approved" | "received" | "completed" | "refused";
                        }[];
                        returnable: {
                            /** @description UUID */
                            orderLineId: string;
                            productName: string;
                            /** @description Pieces that may still be sent back */
                            quantity: number;
                            variantName: string;
                        }[];
                    };
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    readOwnReviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
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
                            body: string;
                            /** @description UUID */
                            orderLineId: string;
                            /** @description Stars */
                            rating: number;
                        }[];
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
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body?: string;
                    /** @description UUID */
                    orderLineId: string;
                    /** @description Stars */
                    rating: number;
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
                        items: {
                            body: string;
                            /** @description UUID */
                            orderLineId: string;
                            /** @description Stars */
                            rating: number;
                        }[];
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
    reportTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Last five digits of the account the money came from */
                    lastFive: string;
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
                        reports: {
                            /** @description Last five digits of the account the money came from */
                            lastFive: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            reportedAt: string;
                        }[];
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
    askPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    newPassword: string;
                    /** @description From the link of a mail */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Gone */
            410: {
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
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStoreProducts: {
        parameters: {
            query?: {
                /** @description Address of a category; also what is below it */
                category?: string;
                page?: number;
                /** @description Words of the name */
                q?: string;
                size?: number;
                /** @description newest, price (lowest first) or -price; without it the shop’s own order */
                sort?: "newest" | "price" | "-price";
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
                            compareAtAmount: number | null;
                            hasStock: boolean;
                            /** @description UUID */
                            id: string;
                            name: string;
                            pictureUrl: string | null;
                            /** @description Minor units of the shop currency */
                            priceAmount: number;
                            slug: string;
                        }[];
                        page: number;
                        size: number;
                        total: number;
                    };
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
    readStoreProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
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
                        /** @description buy: also at once, past the cart; the only way for card keys */
                        can: {
                            addToCart: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                            buy: true | {
                                code: string;
                                details?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        codeNotice: {
                            groups: string[];
                        } | null;
                        /** @description What one piece of a bundle consists of; empty for any other kind */
                        contents: {
                            productName: string;
                            quantity: number;
                            variantName: string;
                        }[];
                        description: string;
                        /** @description UUID */
                        id: string;
                        /** @enum {unknown} */
                        kind: "normal" | "bundle" | "gift" | "add_on" | "points_mall" | "group_buy" | "no_shipping" | "pos" | "warehouse_linked" | "card_key";
                        maxPerOrder: number | null;
                        name: string;
                        options: {
                            name: string;
                            values: string[];
                        }[];
                        pictures: {
                            alt: string;
                            height: number;
                            url: string;
                            width: number;
                        }[];
                        slug: string;
                        variants: {
                            compareAtAmount: number | null;
                            /** @description UUID */
                            id: string;
                            optionValues: string[];
                            pictureUrl: string | null;
                            /** @description Minor units of the shop currency */
                            priceAmount: number;
                            sku: string;
                            stock: number | null;
                        }[];
                    };
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
    readProductReviews: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
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
                            /** @description First character, the rest hidden */
                            authorName: string;
                            body: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /** @description UUID */
                            id: string;
                            /** @description Stars */
                            rating: number;
                            variantName: string;
                        }[];
                        page: number;
                        size: number;
                        summary: {
                            count: number;
                            meanRating: number | null;
                        };
                        total: number;
                    };
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
    changeCustomerProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    locale?: "zh-TW" | "en";
                    name?: string;
                    phone?: string | null;
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
                        /** @description Send it back as X-CSRF-Token with every unsafe request */
                        csrfToken: string;
                        customer: {
                            email: string;
                            /** @description UUID */
                            id: string;
                            locale: "zh-TW" | "en";
                            name: string;
                            phone: string | null;
                            /** @description Version the change is based on */
                            version: number;
                        } | null;
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
    askEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newEmail: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCustomerPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStoreSession: {
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
                        /** @description Send it back as X-CSRF-Token with every unsafe request */
                        csrfToken: string;
                        customer: {
                            email: string;
                            /** @description UUID */
                            id: string;
                            locale: "zh-TW" | "en";
                            name: string;
                            phone: string | null;
                            /** @description Version the change is based on */
                            version: number;
                        } | null;
                    };
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
        };
    };
    signInCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
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
                        /** @description Send it back as X-CSRF-Token with every unsafe request */
                        csrfToken: string;
                        customer: {
                            email: string;
                            /** @description UUID */
                            id: string;
                            locale: "zh-TW" | "en";
                            name: string;
                            phone: string | null;
                            /** @description Version the change is based on */
                            version: number;
                        } | null;
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
            /** @description Unprocessable Content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOutCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
        };
    };
    readAdminAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                "*": string;
            };
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
    readStoreAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                "*": string;
            };
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
    readIcon: {
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
    showPaymentForm: {
        parameters: {
            query: {
                /** @description Signs the address */
                signature: string;
            };
            header?: never;
            path: {
                reference: string;
                shopHandle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Back to the order in the shop */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    readPaymentFormScript: {
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
    returnFromGateway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account at a gateway: sandbox, ecpay */
                account: string;
                shopHandle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the order in the shop */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Content Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
                shopHandle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
        };
    };
    readRobots: {
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
    readStoreHome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shopHandle: string;
            };
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
    readStorePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shopHandle: string;
            };
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
    showSandboxPayPage: {
        parameters: {
            query: {
                amount: number;
                currency: string;
                locale: "zh-TW" | "en";
                number: string;
                /** @description UUID */
                order: string;
                /** @description Signs all of the address */
                signature: string;
            };
            header?: never;
            path: {
                reference: string;
                shopHandle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Not Found */
            404: {
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
    settleSandboxPayment: {
        parameters: {
            query: {
                amount: number;
                currency: string;
                locale: "zh-TW" | "en";
                number: string;
                /** @description UUID */
                order: string;
                /** @description Signs all of the address */
                signature: string;
            };
            header?: never;
            path: {
                reference: string;
                shopHandle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    outcome: "paid" | "failed" | "delayed";
                };
            };
        };
        responses: {
            /** @description Back to the order in the shop */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
}
