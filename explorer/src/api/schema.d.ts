/** Made by scripts/api-types from openapi.json, which is what the server says of its answers. */
export interface paths {
    "/api/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every column of every published table: type, unit, label in English and Chinese, meaning */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ColumnList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The editions of the workspace, by name */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EditionList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One edition: recipe, ranked clusters, economies, totals, what was left out, files */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EditionAnswer"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same with what the explorer's first table shows and all else empty, for slow lines */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EditionAnswer"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}/clusters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One cluster with all of its inside */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClusterAnswer"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every located place, in binary columns: count, longitudes, latitudes, mentions, cluster indexes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
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
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The smooth areas that maps draw of the clusters; their exact outlines are in clusters.geojson */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AreaList"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that clusters share, all kinds together, by indexes into the edition's clusters */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TieColumns"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What part each field has in each cluster, and its location quotient */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FieldList"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}/certainty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often each cluster takes which rank in the replicates, and which clusters cannot be told apart */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CertaintyList"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the edition's folder */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    file: string;
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
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}/files/clusters/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A cluster's own page or JSON file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    file: string;
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
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The comparisons of the workspace, by name */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComparisonList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparisons/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who moved between two editions and why, clusters through a series, or a printed ranking beside another */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComparisonAnswer"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comparisons/{name}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the comparison's folder */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    file: string;
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
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The indexes and landscapes of the workspace, by name, and whether it has statistics */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StudyList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indexes/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An index: nodes, units with scores, ranks, values, marks and intervals, files */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndexAnswer"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indexes/{name}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the index's folder */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    file: string;
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
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/landscapes/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A landscape: who has the documents of a technology, by unit and year, and how it was counted */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LandscapeAnswer"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/landscapes/{name}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the landscape's folder */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    file: string;
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
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indexes/{name}/files/profiles/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page of a unit */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    file: string;
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
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The measures of imported statistics */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeasureList"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answer to a question to statistics (question=JSON, as in a file for hubatlas indicators) */
        get: {
            parameters: {
                query: {
                    question: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorAnswer"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Unprocessable Entity */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Too Many Requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The edition made again: radius_km, minimum, merge_gap_km (or none), weights=kind:weight,..., years=kind:first-last,... (or kind:all), fields=kind:field (repeated), counting=fractional|full, only=a technology of /api/technologies, a patent symbol or range, or level:name, with kind: before it for that kind alone (repeated) */
        get: {
            parameters: {
                query?: {
                    radius_km?: string;
                    minimum?: string;
                    merge_gap_km?: string;
                    weights?: string;
                    years?: string;
                    fields?: string[];
                    counting?: string;
                    only?: string[];
                };
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LiveAnswer"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Unprocessable Entity */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Too Many Requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}/ask/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What maps draw of a re-run's clusters, in the order of its answer; the same question as of ask */
        get: {
            parameters: {
                query?: {
                    radius_km?: string;
                    minimum?: string;
                    merge_gap_km?: string;
                    weights?: string;
                    years?: string;
                    fields?: string[];
                    counting?: string;
                    only?: string[];
                };
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AreaList"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Unprocessable Entity */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Too Many Requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}/ask/outlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The exact outlines of a re-run's clusters, in the order of its answer; the same question as of ask */
        get: {
            parameters: {
                query?: {
                    radius_km?: string;
                    minimum?: string;
                    merge_gap_km?: string;
                    weights?: string;
                    years?: string;
                    fields?: string[];
                    counting?: string;
                    only?: string[];
                };
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LiveOutlines"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Unprocessable Entity */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Too Many Requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editions/{name}/ask/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The places of a recount, in the columns of /api/editions/{name}/places */
        get: {
            parameters: {
                query?: {
                    radius_km?: string;
                    minimum?: string;
                    merge_gap_km?: string;
                    weights?: string;
                    years?: string;
                    fields?: string[];
                    counting?: string;
                    only?: string[];
                };
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
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
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/technologies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What only may say in a question: definitions of technologies, and the names that the store's documents have */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TechnologyList"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Too Many Requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Editions compared now, earliest first (of=NAME, repeated); of=published-2024 stands for the ranking printed in a year */
        get: {
            parameters: {
                query: {
                    of: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComparisonAnswer"];
                    };
                };
                /** @description Not Found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Unprocessable Entity */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
                /** @description Too Many Requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErrorAnswer"];
                    };
                };
            };
        };
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
        /** @description How scores of one parent's nodes become its own; those that are missing are left out and the other weights count for them. */
        Aggregation: {
            method: components["schemas"]["AggregationMethod"];
            /**
             * Format: double
             * @description Of AggregationMethod.Power; not zero.
             * @default 1
             */
            power: number;
            /**
             * Format: double
             * @description Lower scores are taken for this in geometric and harmonic means; null: they are an error.
             */
            floor: null | number;
        };
        /** @enum {string} */
        AggregationMethod: "arithmetic" | "geometric" | "harmonic" | "power" | "median" | "copeland";
        /** @description How alike two rankings are, over the clusters that both hold. */
        Agreement: {
            /**
             * Format: int32
             * @description Clusters with a rank in both.
             */
            common: number;
            /**
             * Format: double
             * @description Kendall's τ-b of their ranks (Kendall 1945), −1 to 1; null below two.
             */
            kendall_tau_b: null | number;
            /**
             * Format: double
             * @description Share of the later top that was in the earlier top.
             */
            top_overlap: null | number;
            /**
             * Format: int32
             * @description Ranks compared by the overlaps: 1 to this one.
             */
            depth: number;
            /**
             * Format: double
             * @description Spearman's ρ of the common clusters' ranks among themselves, −1 to 1; null below two.
             */
            spearman: null | number;
            /**
             * Format: double
             * @description Rank-biased overlap with p = double Agreement.Persistence, extrapolated from int Agreement.Depth, 0 to 1; null at depth 0.
             */
            rank_biased_overlap: null | number;
        };
        /** @description Answer of `/api/editions/{name}/areas`: the smooth areas that maps draw, in the order of the edition's clusters. */
        AreaList: {
            areas: components["schemas"]["ClusterArea"][];
        };
        Assumption: {
            parameter: string;
            value: string;
            why: string;
        };
        /** @description What a change comes from; the four add up to it. */
        Causes: {
            /**
             * Format: double
             * @description New records counted inside the old boundary.
             */
            data: number;
            /**
             * Format: double
             * @description The later recipe's rules applied to the earlier records.
             */
            method: number;
            /**
             * Format: double
             * @description The boundary that the new records draw.
             */
            boundary: number;
            /**
             * Format: double
             * @description Addresses located otherwise than when the earlier edition was made.
             */
            geocoding: number;
        };
        /** @description Answer of `/api/editions/{name}/certainty`: what strips of ranks and matrices of pairs are drawn from. */
        CertaintyList: {
            /**
             * Format: double
             * @description Confidence level of the rank sets; null where uncertainty was not measured.
             */
            level: null | number;
            /** @description By rank; empty where it was not measured. */
            clusters: components["schemas"]["CertaintyShares"][];
        };
        /** @description How sure a cluster's rank is. */
        CertaintyRow: {
            /** Format: double */
            score_sd: number;
            ranks: components["schemas"]["RankInterval"];
            joint_ranks: components["schemas"]["RankInterval"];
            /** @description Ids of the clusters that it cannot be told apart from, by rank. */
            tied_with: string[];
            /** @description By the rank set. */
            top10: components["schemas"]["TopMembership"];
            top100: components["schemas"]["TopMembership"];
            /** @description Shares of replicates by rank; ranks of none are left out. */
            rank_shares: components["schemas"]["RankShare"][];
            stability: null | components["schemas"]["ClusterStability"];
            choices: null | components["schemas"]["ChoiceEffect"];
            /** @description In words, by language: `en` and `zh`. */
            sentences: {
                [key: string]: string[];
            };
        };
        /** @description How often a cluster takes which rank, and what it cannot be told apart from. */
        CertaintyShares: {
            id: string;
            /** @description Those of at least one replicate, rising. */
            ranks: number[];
            /** @description Of the replicates, in the order of the ranks, 0 to 1. */
            shares: number[];
            /** @description 0-based indexes of clusters, rising; two are distinguishable where neither lists the other. */
            tied_with: number[];
        };
        /** @description A figure of a cluster's line before and after; null where an edition does not count the kind. */
        ChangedFigure: {
            figure: components["schemas"]["ComparedFigure"];
            /** Format: double */
            before: null | number;
            /** Format: double */
            after: null | number;
            in_order: null | components["schemas"]["Causes"];
            boundary_first: null | components["schemas"]["Causes"];
        };
        /** @description How the uncertainty of a comparison was measured. What it says of each cluster is MovementUncertainty? Movement.Uncertainty. */
        ChangeUncertainty: {
            /**
             * Format: int32
             * @description Of both rankings, with the same weight for a document that is in both.
             */
            replicates: number;
            /** Format: int32 */
            seed: number;
            /**
             * Format: double
             * @description Confidence level of the sets and intervals, 0.5 to 0.999.
             */
            level: number;
            /** @description Whether clusters were found again in every replicate; else boundaries are as published. */
            is_reclustered: boolean;
        };
        /** @description How a rank moves when choices of the method do, each within its stated range. */
        ChoiceEffect: {
            /**
             * Format: int32
             * @description 5 % of the runs rank it better.
             */
            low: number;
            /**
             * Format: int32
             * @description 5 % of the runs rank it worse.
             */
            high: number;
            /** @description The choice with the largest total effect; null where the rank hardly moves. */
            leading: null | string;
            /**
             * Format: double
             * @description Its total effect (Sobol'), 0 to 1.
             */
            leading_total: null | number;
            /** @description Rank at the least and at the greatest value of the leading choice, each with the value in words. */
            at_ends: components["schemas"]["ChoiceEnd"][];
            /** @description Of every choice that was varied, in the order of the design. */
            parts: components["schemas"]["ChoicePart"][];
        };
        ChoiceEnd: {
            /** @description In words, as `10 km`. */
            value: string;
            /** Format: int32 */
            rank: number;
        };
        /** @description What one choice does to a cluster's rank. */
        ChoicePart: {
            /** @description Its word, as `radius`. */
            choice: string;
            /**
             * Format: double
             * @description Part of the variance of the logarithm of the rank that it makes alone (Sobol'); null where the rank hardly moves.
             */
            first: null | number;
            /**
             * Format: double
             * @description With all that it interacts with; null likewise.
             */
            total: null | number;
            /** @description Rank at the low end of its range, every other choice as in the recipe. */
            at_low: components["schemas"]["ChoiceEnd"];
            at_high: components["schemas"]["ChoiceEnd"];
        };
        /** @description Choices of the method that are varied, each within a range that holds the recipe's own; null or empty: not varied. */
        ChoiceRanges: {
            /**
             * Format: int32
             * @description Points of the design; the edition is made this many times the number of choices plus two.
             */
            points: number;
            radius_km: null | components["schemas"]["ValueRange"];
            minimum_mentions: null | components["schemas"]["ValueRange"];
            merge_gap_km: null | components["schemas"]["ValueRange"];
            patent_weight: null | components["schemas"]["ValueRange"];
            counting: components["schemas"]["CountingMethod"][];
            /** @description Years by which the window ends earlier, 0 for the recipe's own. */
            fewer_years: number[];
        };
        CitedRow: {
            /** @description Percent of the publications compared that are among the 10 % most cited of their field, year and type. */
            top10: components["schemas"]["MeasuredMean"];
            /** @description Citations over the mean of the same; the world's is 1. */
            mean: components["schemas"]["MeasuredMean"];
        };
        CityPart: {
            city: string;
            admin1: string;
            economy: string;
            /** Format: int64 */
            mentions: number;
        };
        /** @description Answer of `/api/editions/{name}/clusters/{id}`: one cluster with all of its inside. */
        ClusterAnswer: {
            row: components["schemas"]["ClusterRow"];
            cities: components["schemas"]["CityPart"][];
            economy_parts: components["schemas"]["EconomyPart"][];
            organisations: components["schemas"]["LeaderRow"][];
            fields: components["schemas"]["LeaderRow"][];
            years: components["schemas"]["YearRow"][];
            certainty: null | components["schemas"]["CertaintyRow"];
            inside: null | components["schemas"]["InsideRow"];
        };
        /** @description The smooth region in which a map draws a cluster; the exact hull is IReadOnlyList&lt;IReadOnlyList&lt;GeoPoint&gt;&gt; ClusterShape.Outline. */
        ClusterArea: {
            /**
             * @description Each a closed exterior ring, counter-clockwise, and closed holes, clockwise, in decimal degrees. A ring across the antimeridian runs on
             *     past 180° instead of jumping; one around a pole is closed over it.
             */
            polygons: [
                number,
                number
            ][][][];
        };
        ClusteringRecipe: {
            /** Format: double */
            radius_km: number;
            /**
             * Format: double
             * @description Minimum weight within the radius, in mentions (or documents, when the weight is shares).
             */
            minimum_mentions: number;
            /**
             * Format: double
             * @description Null: clusters are never merged.
             */
            merge_gap_km: null | number;
            point_weight: components["schemas"]["PointWeight"];
            merge_ties: null | components["schemas"]["TieRule"];
        };
        /** @description A cluster as tables and maps show it. */
        ClusterRow: {
            id: string;
            /**
             * Format: int32
             * @description 1 is the largest score.
             */
            rank: number;
            /** @description Main cities by mentions; state codes in the United States. */
            name: string;
            economies: string[];
            /**
             * Format: double
             * @description Sum over the kinds of weight × world share, in percent.
             */
            score: number;
            /** @description Only kinds that the recipe counts. */
            kinds: {
                patent?: components["schemas"]["KindFigures"];
                publication?: components["schemas"]["KindFigures"];
                deal?: components["schemas"]["KindFigures"];
            };
            /**
             * Format: int64
             * @description Listed inventors, authors and funded companies in the cluster.
             */
            mentions: number;
            /**
             * Format: int32
             * @description Distinct located points in the cluster.
             */
            places: number;
            centre: components["schemas"]["GeoPoint"];
            /**
             * Format: double
             * @description Area inside the outline, square kilometres.
             */
            area_km2: number;
            /**
             * Format: double
             * @description Largest distance between two points of the cluster, kilometres.
             */
            diameter_km: number;
            /** @description By falling mentions, at most ten. */
            cities: string[];
            /** @description The first three of each kind; empty in a re-run, which has no documents to ask. */
            organisations: components["schemas"]["LeaderRow"][];
            fields: components["schemas"]["LeaderRow"][];
            intensity: null | components["schemas"]["IntensityRow"];
            citations: null | components["schemas"]["CitedRow"];
            uncertainty: null | components["schemas"]["RankSetRow"];
        };
        /** @description What became of a cluster in the replicates; the first, second and fourth are shares that add up to 1. */
        ClusterStability: {
            /**
             * Format: double
             * @description It was a cluster of its own.
             */
            exists: number;
            /**
             * Format: double
             * @description It was the smaller part of another.
             */
            absorbed: number;
            /** @description Id of the cluster that it was most often a part of; null when it never was. */
            absorbed_by: null | string;
            /**
             * Format: double
             * @description No cluster had half of it.
             */
            gone: number;
            /**
             * Format: double
             * @description A second cluster came from it as well.
             */
            split: number;
            /**
             * Format: double
             * @description Mean similarity with what it became, 0 to 1.
             */
            jaccard: number;
        };
        /** @description How much of a cluster's work is done with others; what was not located cannot be seen, so these are lower bounds. */
        Collaboration: {
            kind: components["schemas"]["DocumentKind"];
            /**
             * Format: int64
             * @description With at least one contribution in the cluster.
             */
            documents: number;
            /**
             * Format: int64
             * @description Of these, with a contribution located outside the cluster.
             */
            elsewhere: number;
            /**
             * Format: int64
             * @description Of these, with contributions in two or more economies.
             */
            abroad: number;
        };
        /** @description Answer of `/api/columns`. */
        ColumnList: {
            tables: components["schemas"]["TableText"][];
        };
        /** @description What a column means, one line. */
        ColumnMeaning: {
            en: string;
            /** @description Null in tables that the explorer does not show. */
            zh: null | string;
        };
        /** @description A column of a published table as people read it. */
        ColumnText: {
            /** @description As in the file's header. */
            name: string;
            /** @description A Frictionless type: `string`, `integer`, `number`. */
            type: string;
            unit: null | components["schemas"]["Words"];
            label: components["schemas"]["Words"];
            meaning: components["schemas"]["ColumnMeaning"];
            /** @description How to read a value: decimals, what empty means, where the words come from; null where there is nothing to say. */
            note: null | string;
        };
        /** @enum {string} */
        ComparedFigure: "place" | "patents" | "publications" | "deals" | "score";
        /** @description Who moved between two editions, and why. */
        Comparison: {
            before: components["schemas"]["Recipe"];
            after: components["schemas"]["Recipe"];
            is_simulated: boolean;
            /** @description False when the store lacks the earlier edition's inputs: a change of rules is then part of boundary. */
            is_recomputed: boolean;
            /** @description Clusters of the later edition by rank, then clusters that left by their earlier rank. */
            movements: components["schemas"]["Movement"][];
            economies: components["schemas"]["EconomyChange"][];
            agreement: components["schemas"]["Agreement"];
            /** @description Groups of economies, by grouping and name. */
            groups: components["schemas"]["GroupChange"][];
            concentration_before: components["schemas"]["Concentration"][];
            concentration_after: components["schemas"]["Concentration"][];
            /** @description The files behind both editions, by name. */
            inputs: components["schemas"]["InputFile"][];
            uncertainty: null | components["schemas"]["ChangeUncertainty"];
            /** @description Why it was not, in a sentence; null where it was. */
            without_uncertainty: null | string;
            /** @description The evidence: every earlier and later cluster that share ground, by rank after, then rank before. */
            lineage: components["schemas"]["SharedGround"][];
        };
        /** @description Answer of `/api/comparisons/{name}` and `/api/compare`: one of the three, the others null. */
        ComparisonAnswer: {
            name: string;
            type: components["schemas"]["ComparisonType"];
            comparison: null | components["schemas"]["Comparison"];
            series: null | components["schemas"]["Series"];
            printed: null | components["schemas"]["PrintComparison"];
            /** @description Of the comparison's folder; none of a comparison that was only asked for. */
            files: components["schemas"]["FolderFile"][];
        };
        /** @description What tells comparisons apart. */
        ComparisonHead: {
            name: string;
            type: components["schemas"]["ComparisonType"];
            /** @description Earliest first; a printed ranking's name begins with `published-`. */
            editions: string[];
            titles: string[];
            /** @description Of the editions' recipes; empty for a printed ranking. */
            hashes: string[];
            is_simulated: boolean;
        };
        /** @description Answer of `/api/comparisons`. */
        ComparisonList: {
            comparisons: components["schemas"]["ComparisonHead"][];
            /** @description A sentence for every folder that could not be read. */
            unreadable: string[];
        };
        /** @enum {string} */
        ComparisonType: "pair" | "series" | "printed";
        /** @description How unevenly the documents of one kind, or the score, are spread over the clusters. */
        Concentration: {
            kind: null | components["schemas"]["DocumentKind"];
            /**
             * Format: int32
             * @description Clusters measured: all that are ranked.
             */
            clusters: number;
            /** @description What the first clusters of the ranking hold of the world. */
            first: components["schemas"]["FirstShare"][];
            /**
             * Format: double
             * @description 0 when all clusters hold the same, towards 1 when one holds all; null without clusters.
             */
            gini: null | number;
            /**
             * Format: double
             * @description Sum of the squared parts of the clusters' total, 1/n to 1.
             */
            herfindahl: null | number;
            /**
             * Format: double
             * @description (H − 1/n) ÷ (1 − 1/n), 0 to 1; null below two clusters.
             */
            herfindahl_normalised: null | number;
            /**
             * Format: double
             * @description 1 ÷ H: equal clusters that would be as concentrated.
             */
            effective_clusters: null | number;
        };
        /** @description A user's own answer, which wins over everything. */
        Correction: {
            target: components["schemas"]["CorrectionTarget"];
            match: string;
            point: null | components["schemas"]["GeoPoint"];
            city: null | string;
            admin1: null | string;
            economy: null | string;
            /**
             * Format: int32
             * @description 1-based line of the file; it names the correction in the store and in the ledger.
             */
            line: number;
        };
        /** @description A file of corrections, known by its content. */
        CorrectionSet: {
            /** @description Name without folder. */
            file: string;
            /** @description Of the file's bytes. */
            sha256: string;
            rows: components["schemas"]["Correction"][];
        };
        /**
         * @description What a correction's string Correction.Match is compared with.
         * @enum {string}
         */
        CorrectionTarget: "text" | "place";
        /** @enum {string} */
        CountingMethod: "fractional" | "full";
        CountingRecipe: {
            method: components["schemas"]["CountingMethod"];
        };
        /** @description One symbol, closed range of symbols, or name. */
        DefinitionRow: {
            symbol: string;
            scheme: string;
            label: string;
            source: string;
            /**
             * Format: int32
             * @description First year of documents that it counts for; null: from the beginning.
             */
            first_year: null | number;
            /**
             * Format: int32
             * @description Null: to the end.
             */
            last_year: null | number;
            /** @description As in a recipe's `fields` (FieldFilter): a document must have one of them. None for symbols finer than subclasses. */
            filters: string[];
            symbols: null | components["schemas"]["SymbolSpan"];
            kind: null | components["schemas"]["DocumentKind"];
        };
        /**
         * @description What a document is; each kind has its own world total and its own share in the score.
         * @enum {string}
         */
        DocumentKind: "patent" | "publication" | "deal";
        EconomyChange: {
            economy: string;
            /** Format: int32 */
            clusters_before: number;
            /** Format: int32 */
            clusters_after: number;
            /**
             * Format: double
             * @description The economy's part of the clusters' world shares, weighted as in the score, in percent.
             */
            shares_before: number;
            /** Format: double */
            shares_after: number;
        };
        /** @description Null where not known. */
        EconomyCounts: {
            economy: string;
            /** Format: int32 */
            first: null | number;
            /** Format: int32 */
            second: null | number;
        };
        /** @description Groups of the World Bank; empty where it gives none. */
        EconomyGroupNames: {
            region: string;
            income_group: string;
        };
        EconomyPart: {
            economy: string;
            /** Format: int64 */
            mentions: number;
            by_kind: components["schemas"]["Tally"][];
        };
        /** @description An economy's part in the edition; a cross-border cluster counts for each of its economies. */
        EconomyRow: {
            economy: string;
            /**
             * Format: int32
             * @description Ranked clusters that list the economy.
             */
            clusters: number;
            /**
             * Format: int32
             * @description Of these, within the recipe's top.
             */
            top_clusters: number;
            first_cluster: null | string;
            /** Format: int32 */
            first_rank: null | number;
            /** @description The economy's located percent of each kind's world total, in clusters or not. */
            world_shares: (null | number)[];
            /** @description The part of that inside clusters. */
            cluster_shares: (null | number)[];
        };
        /** @description Answer of `/api/editions/{name}`: the whole edition but for the clusters' inside and outlines. */
        EditionAnswer: {
            name: string;
            recipe: components["schemas"]["Recipe"];
            /** @description The recipe as the file that `hubatlas run` reads, with every key. */
            recipe_file: components["schemas"]["RecipeFile"];
            is_simulated: boolean;
            made_by: string;
            clusters: components["schemas"]["ClusterRow"][];
            economies: components["schemas"]["EconomyRow"][];
            /** @description World Bank region and income group of the economies that have clusters, by ISO code. */
            groups: {
                [key: string]: components["schemas"]["EconomyGroupNames"];
            };
            regions: components["schemas"]["RegionRow"][];
            concentration: components["schemas"]["Concentration"][];
            world_totals: components["schemas"]["WorldTotal"][];
            left_out: components["schemas"]["LeftOut"][];
            /** @description Located contributions of the world; of one cluster's, its own answer tells. */
            precisions: components["schemas"]["PrecisionTally"][];
            diagnoses: string[];
            uncertainty: null | components["schemas"]["Uncertainty"];
            population: null | components["schemas"]["PopulationSource"];
            inputs: components["schemas"]["InputRow"][];
            files: components["schemas"]["FolderFile"][];
        };
        /** @description What tells editions apart. */
        EditionHead: {
            name: string;
            title: string;
            is_simulated: boolean;
            recipe_hash: string;
            /** Format: int32 */
            clusters: number;
            kinds: components["schemas"]["DocumentKind"][];
            /** Format: int32 */
            first_year: null | number;
            /** Format: int32 */
            last_year: null | number;
        };
        /** @description Answer of `/api/editions`. */
        EditionList: {
            version: string;
            /** @description Whether this server re-runs editions with other parameters. */
            can_ask: boolean;
            /** @description Whether it has a store to count other years, fields or documents from. */
            can_recount: boolean;
            /** @description Years of the printed rankings that it can set beside an edition. */
            printed_years: number[];
            /** @description Name of the edition to open when none is named; null when there is none. */
            newest: null | string;
            editions: components["schemas"]["EditionHead"][];
            /** @description A sentence for every folder that could not be read. */
            unreadable: string[];
        };
        /** @description The body of every answer that is not a success. */
        ErrorAnswer: {
            /** @description Found, where, expected, what to do. */
            error: string;
        };
        ExcludedUnit: {
            unit: components["schemas"]["IndexUnit"];
            level: string;
            /**
             * Format: double
             * @description Share of the indicators of Level that it has, 0 to 1.
             */
            coverage: number;
        };
        FactorShare: {
            factor: string;
            /**
             * Format: double
             * @description Share of the variance of the mean shift of ranks by this factor alone.
             */
            first: number;
            /**
             * Format: double
             * @description With all that it interacts with.
             */
            total: number;
        };
        /** @description A field in the clusters that list it among their largest; lists in the same order. */
        FieldColumn: {
            kind: components["schemas"]["DocumentKind"];
            field: string;
            /** @description 0-based indexes into the edition's clusters. */
            clusters: number[];
            /** @description Of the cluster's fractional count of the kind. */
            percents: number[];
            /** @description Null where the field has too few documents in the cluster. */
            location_quotients: (null | number)[];
        };
        /** @description Answer of `/api/editions/{name}/fields`: kinds in the recipe's order, fields by name. */
        FieldList: {
            fields: components["schemas"]["FieldColumn"][];
        };
        FieldRow: {
            kind: components["schemas"]["DocumentKind"];
            field: string;
            /**
             * Format: double
             * @description Of the cluster's fractional count of the kind; the fields of one document count in full each.
             */
            percent: null | number;
            /**
             * Format: double
             * @description 1 is the world's average; null where the field has too few documents here.
             */
            location_quotient: null | number;
        };
        FirstShare: {
            /**
             * Format: int32
             * @description The first so many of the ranking.
             */
            clusters: number;
            /**
             * Format: double
             * @description Of the world's documents, or sum of scores; null where there are fewer clusters or a figure is unknown.
             */
            percent: null | number;
        };
        FolderFile: {
            name: string;
            /** Format: int64 */
            bytes: number;
            /** @description Media type. */
            type: string;
        };
        GeocodingRecipe: {
            corrections: null | components["schemas"]["CorrectionSet"];
        };
        /** @description Longitude, latitude. */
        GeoPoint: [
            number,
            number
        ];
        /** @description A group of economies in two editions. */
        GroupChange: {
            grouping: components["schemas"]["Grouping"];
            group: string;
            /**
             * Format: int32
             * @description Within the recipe's top.
             */
            clusters_before: number;
            /** Format: int32 */
            clusters_after: number;
            /**
             * Format: double
             * @description World shares inside clusters, weighted as in the score, percent.
             */
            shares_before: number;
            /** Format: double */
            shares_after: number;
            /**
             * Format: int32
             * @description Clusters of the later top whose growth could be measured.
             */
            measured: number;
            /**
             * Format: int32
             * @description Of these, those whose documents became fewer inside one boundary.
             */
            shrank: number;
            /**
             * Format: double
             * @description Median of their growth; null when none was measured.
             */
            median_growth_percent: null | number;
        };
        /** @description Clusters of a group among the first Depth; null where not all of these are known. */
        GroupCounts: {
            /** Format: int32 */
            depth: number;
            grouping: components["schemas"]["Grouping"];
            group: string;
            /** Format: int32 */
            first: null | number;
            /** Format: int32 */
            second: null | number;
        };
        /**
         * @description Ways to put economies together.
         * @enum {string}
         */
        Grouping: "world" | "un_region" | "un_subregion" | "region" | "income_group" | "economy";
        /** @description Growth, percent, that a new draw of documents cannot rule out, at the comparison's level. */
        GrowthInterval: {
            /**
             * Format: double
             * @description Null: beyond all bounds.
             */
            low: null | number;
            /**
             * Format: double
             * @description Null: no upper end, because too many replicates have nothing before.
             */
            high: null | number;
        };
        Holder: {
            name: string;
            /** Format: int64 */
            count: number;
        };
        /** @description Answer of `/api/indexes/{name}`. */
        IndexAnswer: {
            name: string;
            /** @description As `index.json` has it. */
            index: components["schemas"]["IndexFile"];
            /** @description Each unit's page in `files/profiles`, in the order of the units. */
            pages: string[];
            files: components["schemas"]["FolderFile"][];
        };
        /** @description The content of `index.json`: all that an index says, with every digit. */
        IndexFile: {
            schema: string;
            name: string;
            title: string;
            recipe_hash: string;
            is_simulated: boolean;
            notes: string[];
            /** @description A parent stands before the nodes below it; the first is the index. */
            nodes: components["schemas"]["IndexFileNode"][];
            /** @description By code. */
            units: components["schemas"]["IndexFileUnit"][];
            excluded: components["schemas"]["ExcludedUnit"][];
            /**
             * Format: int32
             * @description Of the robustness analysis; null: none was made.
             */
            runs: null | number;
            /**
             * Format: double
             * @description Of the rank intervals, 0 to 1.
             */
            level: null | number;
            factors: components["schemas"]["FactorShare"][];
            expectation: null | components["schemas"]["IndexFileExpectation"];
        };
        IndexFileExpectation: {
            /** @description Words: linear, cubic, spline5. */
            curve: string;
            /**
             * Format: double
             * @description Share of the variance of the scores that goes with size, 0 to 1.
             */
            r_squared: number;
            /**
             * Format: double
             * @description Residual standard error: within it a score is in line.
             */
            deviation: number;
        };
        IndexFileNode: {
            id: string;
            name: string;
            /**
             * Format: int32
             * @description Place in the list; −1: the index itself.
             */
            parent: number;
            /**
             * Format: int32
             * @description 0: the index itself.
             */
            level: number;
            /**
             * Format: double
             * @description Among the nodes of its parent.
             */
            weight: number;
            /** Format: double */
            effective_weight: number;
            is_lower_better: boolean;
            aggregation: null | components["schemas"]["Aggregation"];
            /** @description What was done with outliers; null: not an indicator. */
            treatment: null | string;
        };
        /** @description One unit. Scores, ranks and values are by node, null where missing; brackets and marks are places in the list of nodes. */
        IndexFileUnit: {
            code: string;
            name: string;
            group: string;
            /**
             * Format: double
             * @description What the score is expected to go with.
             */
            size: null | number;
            /**
             * Format: double
             * @description The score that goes with its size.
             */
            expected: null | number;
            /** @description Words: above, in line, below. */
            class: null | string;
            scores: (null | number)[];
            ranks: (null | number)[];
            /** @description Of indicators, before treatment. */
            values: (null | number)[];
            /** @description Nodes that rest on too few indicators. */
            brackets: number[];
            strengths: number[];
            weaknesses: number[];
            /** @description Beyond one deviation above the mean of its group. */
            peer_strengths: number[];
            peer_weaknesses: number[];
            interval: null | components["schemas"]["IndexRankInterval"];
        };
        IndexRankInterval: {
            /** Format: int32 */
            rank: number;
            /** Format: double */
            low: number;
            /** Format: double */
            quartile1: number;
            /** Format: double */
            median: number;
            /** Format: double */
            quartile3: number;
            /**
             * Format: double
             * @description Largest rank of the interval.
             */
            high: number;
            /**
             * Format: double
             * @description Share of the runs in which the rank is 10 or better.
             */
            top_ten: number;
        };
        IndexUnit: {
            /** @description Unique. */
            code: string;
            name: string;
            /**
             * @description Its peers, such as an income group; empty where it has none.
             * @default
             */
            group: string;
            /**
             * Format: double
             * @description What the score is expected to go with, such as GDP per head; null where not known.
             */
            size: null | number;
        };
        /** @description The answer to a question: by measure, breakdown, unit and year. */
        IndicatorAnswer: {
            rows: components["schemas"]["IndicatorRow"][];
            /** @description Names of the derived columns, in the order of the rows' figures. */
            columns: string[];
            /** @description What a reader of the figures has to know. */
            notes: string[];
        };
        IndicatorRow: {
            kind: components["schemas"]["UnitKind"];
            unit: string;
            name: string;
            measure: string;
            breakdown: string;
            /** Format: int32 */
            year: number;
            /** Format: double */
            value: number;
            flag: components["schemas"]["ObservationFlag"];
            /**
             * Format: int32
             * @description How many figures of the store the value is the sum of.
             */
            figures: number;
            /** @description By column; null: it has no value, and the note says why. */
            derived: (null | number)[];
            /** @description Names of the files. */
            source: string;
            note: string;
        };
        /** @description A file that was imported, known by its content. */
        InputFile: {
            sha256: string;
            /** @description File name without folder. */
            name: string;
            source: string;
            /** Format: int64 */
            bytes: number;
            is_simulated: boolean;
            /** Format: int64 */
            documents: number;
            /** Format: int64 */
            contributions: number;
            /** Format: int64 */
            duplicates: number;
            /** Format: int64 */
            rejected: number;
        };
        /** @description An input file with what its producer says of it. */
        InputRow: {
            sha256: string;
            name: string;
            source: string;
            producer: string;
            licence: string;
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            documents: number;
            /** Format: int64 */
            contributions: number;
            /** Format: int64 */
            duplicates: number;
            /** Format: int64 */
            rejected: number;
        };
        /** @description What only the store could say of a cluster. */
        InsideRow: {
            organisation_types: components["schemas"]["OrganisationTypeRow"][];
            fields: components["schemas"]["FieldRow"][];
            collaborations: components["schemas"]["Collaboration"][];
            partners: components["schemas"]["PartnerRow"][];
            nearest: null | components["schemas"]["Neighbour"];
            merged_parts: components["schemas"]["MergedPart"][];
            located: components["schemas"]["LocatedPart"][];
        };
        IntensityRow: {
            /** Format: double */
            inhabitants: number;
            /**
             * Format: double
             * @description For a million inhabitants.
             */
            score: number;
            /**
             * Format: int32
             * @description By that.
             */
            rank: number;
        };
        KindFigures: {
            /**
             * Format: double
             * @description Under the recipe's own counting method.
             */
            count: number;
            /** Format: double */
            fractional: number;
            /**
             * Format: int64
             * @description Null in a re-run: only the store knows which documents lie in a new boundary.
             */
            full: null | number;
            /** Format: int64 */
            mentions: number;
            /**
             * Format: double
             * @description Percent of the world's total; null where the world has none.
             */
            world_share: null | number;
        };
        KindRecipe: {
            kind: components["schemas"]["DocumentKind"];
            /**
             * Format: int32
             * @description Inclusive; null with LastYear null: every year, unknown years too.
             */
            first_year: null | number;
            /** Format: int32 */
            last_year: null | number;
            /**
             * Format: double
             * @description Of the kind's world share in the score; 0 or above.
             */
            weight: number;
            /** @description Types of document that count, in any case of letters; empty: all. */
            types: string[];
            /** @description Fields or labels (FieldFilter) of which a document must have at least one; empty: all. */
            fields: string[];
            /** @description Fields or labels that do not count: leaves out a document that has only such ones at a level. A document without any counts. */
            exclude_fields: string[];
            /** @description Symbols of patent classifications (SymbolFilter) that do as well as IReadOnlyList&lt;string&gt; KindRecipe.Fields; empty with these empty: all documents count. */
            symbols: string[];
        };
        /** @description A name at one of FieldLevels. */
        LabelCount: {
            kind: components["schemas"]["DocumentKind"];
            level: string;
            name: string;
            /**
             * Format: int64
             * @description That have it.
             */
            documents: number;
        };
        /** @description Answer of `/api/landscapes/{name}`. */
        LandscapeAnswer: {
            name: string;
            /** @description As `landscape.json` has it; counts are billionths of documents. */
            landscape: components["schemas"]["LandscapeFile"];
            files: components["schemas"]["FolderFile"][];
        };
        /** @description The content of `landscape.json`. */
        LandscapeFile: {
            schema: string;
            name: string;
            title: string;
            recipe_hash: string;
            method: components["schemas"]["LandscapeMethod"];
            formulas: {
                [key: string]: string;
            };
            recipe: components["schemas"]["LandscapeRecipe"];
            /** Format: int64 */
            documents: number;
            /** Format: int64 */
            documents_with_class: number;
            /** Format: double */
            collaboration_percent: null | number;
            years: number[];
            world_counts: (null | number)[];
            world_growth: components["schemas"]["LandscapeGrowth"][];
            tables: components["schemas"]["LandscapeFileTable"][];
            notes: string[];
            is_simulated: boolean;
        };
        LandscapeFileRow: {
            code: string;
            name: string;
            /** Format: int32 */
            rank: number;
            /**
             * Format: int64
             * @description Billionths of documents, as all counts of this file.
             */
            count: number;
            /** Format: double */
            share_percent: number;
            /** Format: double */
            count_low: null | number;
            /** Format: double */
            count_high: null | number;
            years: (null | number)[];
            growth: components["schemas"]["LandscapeGrowth"][];
            /** Format: double */
            inhabitants: null | number;
            /** Format: double */
            per_million: null | number;
            specialisation: null | components["schemas"]["LandscapeSpecialisation"];
            /** Format: int64 */
            organisations: null | number;
            /** Format: int64 */
            organisation_known: null | number;
            leaders: components["schemas"]["Holder"][];
            /** Format: double */
            herfindahl: null | number;
            /** Format: double */
            collaboration_percent: null | number;
            /** Format: double */
            abroad_percent: null | number;
        };
        LandscapeFileTable: {
            by: string;
            /**
             * Format: int64
             * @description Billionths of documents that belong to no unit.
             */
            unplaced: number;
            rows: components["schemas"]["LandscapeFileRow"][];
        };
        /** @description Change between two years. Rates are in percent, null where there is none. */
        LandscapeGrowth: {
            years: components["schemas"]["YearPair"];
            /**
             * Format: int64
             * @description Count of the first year; null where the store has no such year.
             */
            before: null | number;
            /** Format: int64 */
            after: null | number;
            /** Format: double */
            cagr: null | number;
            /** Format: double */
            mean_of_yearly: null | number;
            /** Format: double */
            log_trend: null | number;
            /** Format: double */
            total: null | number;
        };
        /** @description How the figures of a landscape are to be read, in words that stand in every file of it. */
        LandscapeMethod: {
            unit_of_count: string;
            counting: string;
            place: string;
            technology: string;
            definition: string;
            period: string;
            data: string;
        };
        /**
         * @description Where a document is.
         * @enum {string}
         */
        LandscapePlace: "inventor" | "applicant" | "office";
        /** @description Every choice that makes a landscape: who has the documents of a technology. */
        LandscapeRecipe: {
            /** @description Lower-case letters, digits and hyphens; also the name of the folder. */
            name: string;
            title: string;
            kind: components["schemas"]["DocumentKind"];
            definition: null | components["schemas"]["TechnologyDefinition"];
            /** @description Fields or labels (FieldFilter); a document needs one of them or of the definition. */
            fields: string[];
            /**
             * Format: int32
             * @description Inclusive, as int LandscapeRecipe.LastYear; documents that do not say their year are left out.
             */
            first_year: number;
            /** Format: int32 */
            last_year: number;
            /** @description Types of document that count, in any case of letters; empty: all. */
            types: string[];
            /** @description The edition whose clusters are units; null: none are. */
            edition: null | string;
            counting: components["schemas"]["CountingMethod"];
            unit_of_count: components["schemas"]["UnitOfCount"];
            place: components["schemas"]["LandscapePlace"];
            year: components["schemas"]["YearRule"];
            /** @description Whether only patents count that were granted, and only families that have one. */
            is_granted_only: boolean;
            /** @description Which tables are made. */
            by: components["schemas"]["LandscapeUnit"][];
            /**
             * Format: double
             * @description Documents below which nothing but count, share and rank is given of a unit.
             */
            minimum: number;
            /** @description Between which years growth is measured. */
            compare_years: components["schemas"]["YearPair"][];
            /** @description SHA-256 of the recipe's canonical JSON; with a definition, of that hash and the definition's. */
            hash: string;
        };
        /** @description Revealed technological advantage: the technology's part in the unit's documents over its part in the world's. */
        LandscapeSpecialisation: {
            /** Format: double */
            advantage: number;
            /**
             * Format: double
             * @description Of the 95 % interval, were the unit's documents of the technology drawn by chance (Wilson).
             */
            low: number;
            /** Format: double */
            high: number;
            /**
             * Format: double
             * @description (RTA − 1) / (RTA + 1), −1 to 1.
             */
            symmetric: number;
        };
        /**
         * @description What documents are divided over.
         * @enum {string}
         */
        LandscapeUnit: "economy" | "cluster" | "organisation" | "field" | "office";
        /** @description A leading organisation or field. */
        LeaderRow: {
            kind: components["schemas"]["DocumentKind"];
            name: string;
            /** Format: double */
            documents: number;
            /**
             * Format: double
             * @description Of the cluster's fractional count of the kind; null when it has none.
             */
            percent: null | number;
        };
        /** @description Documents in the store that the recipe leaves out, by cause (`year outside the window`). */
        LeftOut: {
            kind: components["schemas"]["DocumentKind"];
            cause: string;
            /** Format: int64 */
            documents: number;
        };
        /** @enum {string} */
        LineStatus: "both" | "only_first" | "only_second" | "first_unknown" | "second_unknown";
        /** @description Answer of `/api/editions/{name}/ask`. */
        LiveAnswer: {
            /** @description The edition's recipe with the asked changes; its hash is that of RecipeFile. */
            recipe: components["schemas"]["Recipe"];
            /** @description The same as the file that `hubatlas run` reads, with every key. */
            recipe_file: components["schemas"]["RecipeFile"];
            clusters: components["schemas"]["ClusterRow"][];
            /** @description As in the edition, of the economies that have clusters now. */
            groups: {
                [key: string]: components["schemas"]["EconomyGroupNames"];
            };
            /** @description Where each cluster comes from, in the same order. What maps draw of them is at `/api/editions/{name}/ask/areas`. */
            lines: components["schemas"]["LiveLine"][];
            changes: components["schemas"]["LiveChanges"];
            /**
             * @description Base64 of one bit a place in the order of place ids, lowest bit first; 1 is noise. Null after a recount, whose own places are at
             *     `/api/editions/{name}/ask/places` under the same question.
             */
            noise: null | string;
            /**
             * Format: double
             * @description Of all located mentions.
             */
            noise_percent: number;
            /**
             * Format: double
             * @description The same in the edition.
             */
            noise_percent_before: number;
            /** @description The store has changed since the edition was made. */
            has_other_inputs: boolean;
        };
        /** @description What a re-run changes, in counts and in the names worth a line. */
        LiveChanges: {
            /** Format: int32 */
            clusters: number;
            /** Format: int32 */
            clusters_before: number;
            /** @description Ids of the re-run's clusters that hold most of two or more of the edition's. */
            merged: string[];
            /** @description Ids of the edition's clusters that came apart. */
            split: string[];
            /** @description Ids of the re-run's clusters that are linked to none of the edition's. */
            new: string[];
            /** @description Ids of the edition's clusters that are linked to none of the re-run's. */
            gone: string[];
            /** @description Id of the cluster whose rank changed most; null when none did. */
            most_moved: null | string;
            /** Format: int32 */
            most_moved_by: number;
        };
        /** @description Where a re-run's cluster comes from. */
        LiveLine: {
            id: string;
            /** @description The edition's cluster whose line it continues, or else from which it has most of its mentions; null: it is new. */
            before: null | string;
            /** Format: int32 */
            rank_before: null | number;
            /** @description Every cluster of the edition whose line ends up in it; several: they merged. */
            from: string[];
            /** @description Another cluster of the re-run has most of its mentions from the same cluster of the edition. */
            is_split: boolean;
        };
        /** @description Answer of `/api/editions/{name}/ask/outlines`: the exact outlines of a re-run's clusters, for downloads. */
        LiveOutlines: {
            /** @description Polygons of every cluster, in the order of IReadOnlyList&lt;ClusterRow&gt; LiveAnswer.Clusters. */
            outlines: [
                number,
                number
            ][][][];
        };
        LocatedPart: {
            precision: components["schemas"]["Precision"];
            /** @description The geocoder's rule, in a word or two. */
            method: string;
            tally: components["schemas"]["Tally"];
        };
        MeasuredMean: {
            /** Format: double */
            value: number;
            /**
             * Format: double
             * @description Of the 95 % interval, were another set of like publications drawn; null where it cannot be said.
             */
            low: null | number;
            /** Format: double */
            high: null | number;
        };
        /** @description Answer of `/api/indicators`. */
        MeasureList: {
            measures: components["schemas"]["MeasureSummary"][];
        };
        /** @description What the store holds of one measure, from one file and for one kind of unit. */
        MeasureSummary: {
            measure: string;
            name: string;
            scale: string;
            kind: components["schemas"]["UnitKind"];
            /** @description Keys of what it is broken down by, in ordinal order. */
            breakdowns: string[];
            /**
             * Format: int64
             * @description How many have a figure.
             */
            units: number;
            /** Format: int32 */
            first_year: null | number;
            /** Format: int32 */
            last_year: null | number;
            /** Format: int64 */
            observations: number;
            /**
             * Format: double
             * @description Share of the cells unit × year × breakdown that are there, 0 to 1.
             */
            coverage: number;
            /** @description Name of the file. */
            source: string;
            sha256: string;
        };
        MergedPart: {
            name: string;
            /** Format: int64 */
            mentions: number;
            /**
             * Format: double
             * @description To the closest other part of the same cluster; a merge gap below it would cut the part off.
             */
            gap_km: number;
            here: components["schemas"]["PlaceName"];
            there: components["schemas"]["PlaceName"];
            ties: null | components["schemas"]["TieEvidence"];
        };
        /** @description The line of one cluster through two editions. */
        Movement: {
            cluster_id: string;
            name: string;
            economies: string[];
            events: components["schemas"]["MovementEvents"];
            /**
             * Format: int32
             * @description In the earlier edition recomputed with the later one's method; null when it was no cluster.
             */
            rank_before: null | number;
            /** Format: int32 */
            rank_after: null | number;
            /**
             * Format: int32
             * @description In the earlier edition as it was published.
             */
            rank_printed_before: null | number;
            /**
             * Format: double
             * @description Score as published before; of the later cluster's area when it was no cluster then.
             */
            score_before: number;
            /**
             * Format: double
             * @description Score after; of the earlier cluster's area when it is no cluster any more.
             */
            score_after: number;
            causes: components["schemas"]["Causes"];
            /**
             * Format: double
             * @description Change of the documents counted inside the later boundary (the earlier one's when it left); null from zero.
             */
            growth_percent: null | number;
            /** @description The same for each DocumentKind. */
            growth_by_kind: (null | number)[];
            id_before: null | string;
            /** @description Ids that the cluster came from or went to, other than its own line. */
            related: string[];
            /** @description The place in the ranking, the shares of the world and the score, each with what its change comes from. */
            figures: components["schemas"]["ChangedFigure"][];
            uncertainty: null | components["schemas"]["MovementUncertainty"];
        };
        MovementEvents: string;
        /** @description How sure a cluster's movement is. */
        MovementUncertainty: {
            rank_change: null | components["schemas"]["RankChange"];
            growth: null | components["schemas"]["GrowthInterval"];
        };
        Neighbour: {
            cluster_id: string;
            /**
             * Format: double
             * @description Between the closest members; a merge gap of this or more would make the two one.
             */
            distance_km: number;
            /** @description The member of this cluster that comes closest. */
            here: components["schemas"]["PlaceName"];
            there: components["schemas"]["PlaceName"];
        };
        /** @description What the source says of a figure; several may hold. */
        ObservationFlag: string;
        OrganisationTypeRow: {
            kind: components["schemas"]["DocumentKind"];
            /** @description The registry's word; null where it does not know the organisation. */
            type: null | string;
            /**
             * Format: double
             * @description Of the cluster's fractional count of the kind.
             */
            percent: null | number;
        };
        PartnerRow: {
            kind: components["schemas"]["DocumentKind"];
            /** @description Null for a city outside all clusters. */
            cluster_id: null | string;
            name: string;
            admin1: string;
            economy: string;
            /** Format: int64 */
            documents: number;
            /**
             * Format: double
             * @description Of the cluster's documents of the kind, full count.
             */
            percent: null | number;
            point: null | components["schemas"]["GeoPoint"];
        };
        /** @description A place as a page shows it. */
        PlaceName: {
            /**
             * Format: int32
             * @description As in the list of members.
             */
            place_id: number;
            point: components["schemas"]["GeoPoint"];
            city: string;
            economy: string;
        };
        /** @enum {string} */
        PointWeight: "mentions" | "shares";
        /** @description A file that says where people live. */
        PopulationSource: {
            /** @description As printed beside every figure made from it. */
            name: string;
            sha256: string;
        };
        /**
         * @description How finely an address was located, coarse to fine. Only Precision.City and finer carry a point.
         * @enum {string}
         */
        Precision: "none" | "economy" | "region" | "city" | "organisation" | "coordinates";
        PrecisionTally: {
            precision: components["schemas"]["Precision"];
            tally: components["schemas"]["Tally"];
        };
        /** @description Two rankings side by side, at least one known from print only, so that clusters are matched by their cities' names. */
        PrintComparison: {
            first: components["schemas"]["RankingSide"];
            second: components["schemas"]["RankingSide"];
            /** @description By rank in the second, then those of the first alone. */
            lines: components["schemas"]["RankingLine"][];
            /** @description Clusters in the top by economy. */
            economies: components["schemas"]["EconomyCounts"][];
            /** @description Where the first clusters lie. */
            groups: components["schemas"]["GroupCounts"][];
            agreement: components["schemas"]["Agreement"];
        };
        ProfilingRecipe: {
            /** Format: int32 */
            name_cities: number;
            /**
             * Format: double
             * @description A city enters the name when it has this share of the first city's mentions.
             */
            name_city_minimum_share: number;
            /**
             * Format: double
             * @description An economy is listed when it has this share of the cluster's mentions.
             */
            economy_minimum_share: number;
            /** Format: int32 */
            leaders: number;
            /**
             * Format: int32
             * @description Fields listed for each cluster and kind.
             */
            fields: number;
            /**
             * Format: double
             * @description Documents of a field that a cluster must have for a location quotient; below it chance decides.
             */
            field_minimum_documents: number;
        };
        /** @description How sure a change of rank is; below 0: risen. */
        RankChange: {
            /**
             * Format: int32
             * @description Least change that a new draw of documents cannot rule out, at the comparison's level.
             */
            low: number;
            /**
             * Format: int32
             * @description The greatest.
             */
            high: number;
            /**
             * Format: double
             * @description Share of replicates in which it ranks higher after.
             */
            up: number;
            /**
             * Format: double
             * @description Share in which it ranks lower.
             */
            down: number;
            /**
             * Format: double
             * @description Standard deviation of the change of score, percent.
             */
            score_change_sd: number;
            /**
             * Format: double
             * @description Share of all replicates in which it is a cluster of its own in both; the others are left out here.
             */
            together: number;
            /** @description Ids after of the clusters that it overtook: above it before, below it after, both for sure. */
            overtaken: string[];
        };
        RankedName: {
            /** Format: int32 */
            rank: number;
            /** @description Of a computed cluster; null in print. */
            id: null | string;
            name: string;
            economies: string[];
            /**
             * Format: double
             * @description Sum of the world shares, percent; null where not printed.
             */
            score: null | number;
            /** @description By DocumentKind. */
            shares: (null | number)[];
            /**
             * Format: int32
             * @description As printed with the row.
             */
            previous_rank: null | number;
        };
        /** @description A cluster in one or both rankings. */
        RankingLine: {
            first: null | components["schemas"]["RankedName"];
            second: null | components["schemas"]["RankedName"];
            status: components["schemas"]["LineStatus"];
        };
        /** @description One of the two rankings. */
        RankingSide: {
            /** @description Short: `published-` and the year, or the edition's name. */
            name: string;
            title: string;
            is_printed: boolean;
            is_simulated: boolean;
            /**
             * Format: int32
             * @description Rows at hand.
             */
            clusters: number;
            /**
             * Format: int32
             * @description Every rank from 1 to this one is at hand.
             */
            depth: number;
            /** @description False: a cluster that is not at hand may still have been ranked. */
            is_complete: boolean;
            /** @description By DocumentKind: what the first clusters hold of the world; empty where no figure is known. */
            first: components["schemas"]["FirstShare"][][];
        };
        /** @description Ranks from the best to the worst, both included, 1-based. */
        RankInterval: {
            /** Format: int32 */
            low: number;
            /** Format: int32 */
            high: number;
        };
        /** @description The ranks that a new draw of documents cannot rule out, at the edition's level. */
        RankSetRow: {
            /** Format: int32 */
            low: number;
            /** Format: int32 */
            high: number;
            /**
             * Format: double
             * @description Share of replicates in which it is a cluster of its own; null where boundaries were not varied.
             */
            exists: null | number;
        };
        RankShare: {
            /** Format: int32 */
            rank: number;
            /**
             * Format: double
             * @description Of the replicates, 0 to 1.
             */
            share: number;
        };
        /** @description Every choice that makes an edition. Recipe + inputs by hash = the same bytes. */
        Recipe: {
            /** @description Lower-case letters, digits and hyphens; also the name of the edition's folder. */
            name: string;
            title: string;
            /** @description The kinds that count, each with its window and its weight in the score. */
            kinds: components["schemas"]["KindRecipe"][];
            counting: components["schemas"]["CountingRecipe"];
            clustering: components["schemas"]["ClusteringRecipe"];
            profiling: components["schemas"]["ProfilingRecipe"];
            /**
             * Format: int32
             * @description The ranking's headline length: 100 in the Global Innovation Index.
             */
            top: number;
            /** @description Parameters that the method's authors did not publish, and what is assumed instead. */
            assumptions: components["schemas"]["Assumption"][];
            geocoding: components["schemas"]["GeocodingRecipe"];
            uncertainty: null | components["schemas"]["UncertaintyRecipe"];
            /** @description SHA-256 of the recipe's canonical JSON; with corrections, of that hash and theirs. */
            hash: string;
        };
        RecipeFile: {
            name: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A group of economies in one edition; a cluster counts once for each group that its economies lie in. */
        RegionRow: {
            grouping: components["schemas"]["Grouping"];
            group: string;
            /**
             * Format: int32
             * @description Economies of the group with a cluster.
             */
            economies: number;
            /** Format: int32 */
            clusters: number;
            /**
             * Format: int32
             * @description Clusters within the recipe's top.
             */
            top_clusters: number;
            /** @description Id of the highest-ranked cluster. */
            first_cluster: null | string;
            /** Format: int32 */
            first_rank: null | number;
            /** @description Located percent of each kind's world total, in clusters or not. */
            world_shares: (null | number)[];
            /** @description The part of that inside clusters. */
            cluster_shares: (null | number)[];
            /** @description The part of that inside the recipe's top clusters. */
            top_shares: (null | number)[];
        };
        /** @description How ranks changed with a newer snapshot of the same sources, by the same recipe. */
        Revision: {
            /** @description Name of the edition that was made of it. */
            edition: string;
            /**
             * Format: int32
             * @description Those that are in both.
             */
            clusters: number;
            /**
             * Format: int32
             * @description Those that are in the newer one no more.
             */
            lost: number;
            /**
             * Format: double
             * @description Mean change of rank, whatever its direction; null where no cluster is in both.
             */
            mean_absolute_change: null | number;
            /**
             * Format: double
             * @description Share of them whose newer rank is in the published set, 0 to 1.
             */
            inside_sets: null | number;
            /** @description The cluster whose rank changed most, the best ranked of equals. */
            largest_id: null | string;
            /**
             * Format: int32
             * @description Its change: below 0 risen.
             */
            largest_change: null | number;
        };
        /** @description Clusters through any number of editions. */
        Series: {
            /** @description Earliest first. */
            editions: components["schemas"]["Recipe"][];
            is_simulated: boolean;
            /** @description True when every edition was counted again with the last one's rules. */
            is_recomputed: boolean;
            /**
             * Format: double
             * @description From the first window's middle to the last one's, in Units.
             */
            periods: number;
            /** @description Year; edition where a window is open or the windows have the same middle. */
            unit: string;
            /** @description By rank in the last edition, then those that ended, the latest first. */
            lines: components["schemas"]["SeriesLine"][];
        };
        /** @description Growth from the first edition to the last; null from zero and where not measured. */
        SeriesGrowth: {
            /**
             * Format: double
             * @description Of all documents together.
             */
            percent: null | number;
            /**
             * Format: double
             * @description Compound growth a period: (last ÷ first)^(1 ÷ periods) − 1.
             */
            cagr_percent: null | number;
            percent_by_kind: (null | number)[];
            cagr_by_kind: (null | number)[];
        };
        /** @description The line of one cluster. */
        SeriesLine: {
            /** @description Of the last cluster of the line. */
            name: string;
            economies: string[];
            /** @description One an edition. */
            points: components["schemas"]["SeriesPoint"][];
            /** @description Inside the boundary of the line's last cluster, first edition to last. */
            fixed: components["schemas"]["SeriesGrowth"];
            /** @description Inside the cluster's own boundary in each; null where the line has no cluster in the first or the last. */
            moving: components["schemas"]["SeriesGrowth"];
        };
        /** @description A line in one edition. Lists are by DocumentKind, in billionths of documents. */
        SeriesPoint: {
            /** @description Null, with rank and score: no cluster stood there. */
            cluster_id: null | string;
            /** Format: int32 */
            rank: null | number;
            /** Format: double */
            score: null | number;
            /** @description Inside the cluster's boundary of this edition; empty when there was none. */
            shares: number[];
            /** @description Inside the boundary of the line's last cluster. */
            fixed_shares: number[];
        };
        /** @description What an earlier cluster (recomputed) and a later one have in common. */
        SharedGround: {
            before_id: string;
            before_name: string;
            after_id: string;
            after_name: string;
            /**
             * Format: int64
             * @description Mentions of the earlier one in the area of the later one.
             */
            mentions_before: number;
            /**
             * Format: double
             * @description Their part of the earlier one's mentions, 0 to 1.
             */
            part_before: number;
            /**
             * Format: int64
             * @description Mentions of the later one in the area of the earlier one.
             */
            mentions_after: number;
            /**
             * Format: double
             * @description Their part of the later one's mentions, 0 to 1.
             */
            part_after: number;
            /** @description One of the two parts is at least a half. */
            is_linked: boolean;
            /** @description The later one continues the earlier one's line. */
            is_own_line: boolean;
        };
        /** @description What tells indexes, or landscapes, apart. */
        StudyHead: {
            name: string;
            title: string;
            is_simulated: boolean;
        };
        /** @description Answer of `/api/studies`: what a workspace has beside editions and comparisons. */
        StudyList: {
            indexes: components["schemas"]["StudyHead"][];
            landscapes: components["schemas"]["StudyHead"][];
            /**
             * Format: int32
             * @description Measures of imported statistics that `/api/indicators` lists; null: the store was being written to.
             */
            measures: null | number;
            /** @description A sentence for every folder that could not be read. */
            unreadable: string[];
        };
        /**
         * @description Which classification a symbol belongs to.
         * @enum {string}
         */
        SymbolScheme: "ipc" | "cpc";
        /** @description Full symbols of a classification, in the order of PatentSymbol. */
        SymbolSpan: {
            scheme: components["schemas"]["SymbolScheme"];
            /** @description The first text that is in it. */
            first: string;
            /** @description The first text behind it that is not. */
            below: string;
            /** @description Whether a subclass alone cannot tell. */
            is_finer: boolean;
        };
        /** @description The columns of a published table, in its order. */
        TableText: {
            /** @description The file's name; those of a comparison's folder stand under `comparison/`. */
            table: string;
            columns: components["schemas"]["ColumnText"][];
        };
        /** @description What was counted at one place for one kind of document. */
        Tally: {
            /**
             * Format: int64
             * @description Listed inventors or authors.
             */
            mentions: number;
            /**
             * Format: int64
             * @description Their shares of documents, in billionths.
             */
            shares: number;
        };
        /** @description What documents a technology is: any that has one of its symbols or names. */
        TechnologyDefinition: {
            /** @description Name as the recipe writes it. */
            file: string;
            /** @description Of the file's content. */
            sha256: string;
            /** @description The technology's name, as it stands in sentences: `artificial intelligence`. */
            title: string;
            /** @description Of the definition, as its file writes it; empty where it does not say. */
            date: string;
            /** @description Those that are meant, in the order of the file. */
            rows: components["schemas"]["DefinitionRow"][];
            /** @description What a reader has to know: that it is an approximation, which symbols were made coarser. */
            notes: string[];
            /** @description Symbols or labels of the rows that are meant; empty: all of the file. */
            only: string[];
            /** @description Whether symbols finer than the store's are taken for their subclasses. */
            is_coarse: boolean;
        };
        /** @description A definition that comes with the program. */
        TechnologyHead: {
            /** @description By which it is asked for. */
            name: string;
            title: string;
            /** @description What else it is called. */
            also: string[];
            /** @description Of document that it is for. */
            kinds: components["schemas"]["DocumentKind"][];
            date: string;
            notes: string[];
        };
        /** @description Answer of `/api/technologies`: what `only` may say in a question. */
        TechnologyList: {
            definitions: components["schemas"]["TechnologyHead"][];
            /** @description By kind, then most documents first. */
            labels: components["schemas"]["LabelCount"][];
        };
        /** @description Answer of `/api/editions/{name}/ties`, in columns, strongest first. */
        TieColumns: {
            /** @description 0-based index into the edition's clusters; the better ranked of the two. */
            first: number[];
            second: number[];
            /** @description Of all kinds, full count. */
            documents: number[];
        };
        /** @description Where the partners outside of a dense area are, as parts of 1 of the fractional weight of shared documents. */
        TieEvidence: {
            /** @description The neighbour's name. */
            into: string;
            /** Format: double */
            share: number;
            /**
             * Format: double
             * @description The largest part in any other cluster, or in none.
             */
            next_share: number;
            /**
             * Format: double
             * @description The part in no cluster.
             */
            noise_share: number;
        };
        TieRule: {
            /**
             * Format: double
             * @description Only clusters whose closest members are within this may merge.
             */
            within_km: number;
            /**
             * Format: double
             * @description Of a cluster's partners outside, the part in the neighbour must be above this, 0 to below 1.
             */
            minimum_share: number;
        };
        /**
         * @description Whether a cluster is among the first, as far as its rank set tells.
         * @enum {string}
         */
        TopMembership: "no" | "open" | "yes";
        /** @description How an edition's uncertainty was measured. What it says of each cluster is ClusterUncertainty? Cluster.Uncertainty. */
        Uncertainty: {
            method: components["schemas"]["UncertaintyMethod"];
            /** Format: int32 */
            replicates: number;
            /** Format: int32 */
            seed: number;
            /**
             * Format: double
             * @description Confidence level of the rank sets, 0.5 to 0.999.
             */
            level: number;
            /** @description Those that were measured. */
            layers: components["schemas"]["UncertaintyLayer"][];
            /**
             * Format: double
             * @description Critical value of the joint sets: pairs whose difference is larger than so many of its standard deviations are told apart.
             *     Null where no pair has a standard deviation.
             */
            joint_quantile: null | number;
            /**
             * Format: double
             * @description Largest standard error that drawing no more replicates gives a share of replicates: ½ ÷ √replicates.
             */
            share_error: number;
            /**
             * Format: double
             * @description Standard error that it gives the level itself: √(level (1 − level) ÷ replicates).
             */
            level_error: number;
            /**
             * Format: int32
             * @description Rankings that were made to vary the choices of the method; 0: none.
             */
            choice_runs: number;
            revision: null | components["schemas"]["Revision"];
            /** @description What makes the sets narrower or wider than they should be, in words. */
            notes: string[];
        };
        /**
         * @description A source of uncertainty; each answers a question of its own, so they are never added up.
         * @enum {string}
         */
        UncertaintyLayer: "sampling" | "boundary" | "geocoding";
        /**
         * @description How replicates of the scores were made.
         * @enum {string}
         */
        UncertaintyMethod: "closed_form" | "replicates";
        /** @description How an edition's uncertainty is to be measured. */
        UncertaintyRecipe: {
            /** Format: int32 */
            replicates: number;
            /**
             * Format: int32
             * @description 0 or above; the same seed draws the same.
             */
            seed: number;
            /**
             * Format: double
             * @description Confidence level of the rank sets.
             */
            level: number;
            /** @description Each once, in the order of the enumeration. */
            layers: components["schemas"]["UncertaintyLayer"][];
            choices: null | components["schemas"]["ChoiceRanges"];
        };
        /**
         * @description What a figure is given for.
         * @enum {string}
         */
        UnitKind: "economy" | "office" | "region" | "world" | "cluster" | "organisation";
        /**
         * @description What one of a landscape's documents is.
         * @enum {string}
         */
        UnitOfCount: "applications" | "families";
        /** @description Contributions that no place could be found for, by cause. */
        UnlocatedTally: {
            cause: string;
            tally: components["schemas"]["Tally"];
        };
        ValueRange: {
            /** Format: double */
            least: number;
            /** Format: double */
            greatest: number;
        };
        /** @description The same words in the languages of the explorer: English, and Chinese in simplified characters. */
        Words: {
            en: string;
            zh: string;
        };
        /** @description Everything of one kind inside the recipe's window, located or not: the denominator of world shares. */
        WorldTotal: {
            kind: components["schemas"]["DocumentKind"];
            /**
             * Format: int64
             * @description Documents; equals the shares divided by long Contribution.Whole.
             */
            documents: number;
            all: components["schemas"]["Tally"];
            /** @description Tallies without a place, by cause, in ordinal order of the cause. */
            unlocated: components["schemas"]["UnlocatedTally"][];
        };
        YearPair: {
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            to: number;
        };
        YearRow: {
            kind: components["schemas"]["DocumentKind"];
            /** Format: int32 */
            year: number;
            /** Format: double */
            documents: number;
        };
        /**
         * @description Which year a document is of; of a family the first of its members'.
         * @enum {string}
         */
        YearRule: "publication" | "first_filing" | "first_publication" | "grant";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
