internal import Figures
internal import Operations
internal import Views
internal import Words

/// The description of what programs may ask for, in OpenAPI 3.1, made from the declarations of acts and the catalogue of figures.
struct APIDescription {
    let version: String

    var value: JSONValue {
        var paths: [String: JSONValue] = [
            "/api/figures": ["get": APIDescription.reading("figures", "Số liệu · Figures", "Figures", [])],
            "/api/reports/term": [
                "get": APIDescription.reading("term_report", "Báo cáo nhiệm kỳ · Term report", "Report", [])
            ],
            "/api/lists/{list}": [
                "get": APIDescription.reading(
                    "list", "Danh sách sau một con số · The list behind a number", "List",
                    [
                        APIDescription.parameter(
                            "list", in: "path", ["type": "string", "enum": .array(APIDescription.lists)]),
                        APIDescription.parameter("after", ["type": "string"]),
                        APIDescription.parameter("page", ["type": "integer", "minimum": 1]),
                    ])
            ],
        ]
        for act in Acts.all { paths["/api/acts/\(act.name)"] = ["post": APIDescription.operation(of: act)] }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Hạt Nhân", "version": .string(version),
                "description": .string(
                    "Figures, lists and reports of a ledger, and acts by which it is written. A program shows a key in Authorization; "
                        + "it sees and does what the account may that the key was made for."),
            ],
            "paths": .object(paths), "security": [["key": []]],
            "components": [
                "securitySchemes": ["key": ["type": "http", "scheme": "bearer"]],
                "schemas": .object(APIDescription.schemas),
            ],
        ]
    }

    /// Every number that has a list behind it.
    private static var lists: [JSONValue] {
        let counted: [Counted] =
            Figure.all.map { .figure($0) } + BalanceCause.allCases.map { .cause($0) }
            + CountedOrganisations.allCases.flatMap { organisations in
                OrganisationCause.allCases.map { .organisation(organisations, $0) }
            }
        return counted.map(\.name).sorted().map { .string($0) }
    }

    // MARK: Reading

    private static func reading(
        _ id: String, _ summary: String, _ schema: String, _ own: [JSONValue]
    ) -> JSONValue {
        let day: JSONValue = ["type": "string", "format": "date"]
        return [
            "operationId": .string(id), "summary": .string(summary),
            "parameters": .array(
                own + [
                    parameter("unit", ["type": "string", "minLength": 1], isRequired: true),
                    parameter("at", day), parameter("since", day), parameter("known", day), parameter("structure", day),
                    parameter("head", ["type": "string", "pattern": "^[0-9]+:[0-9a-f]{16,64}$"]),
                    parameter("lang", ["type": "string", "enum": ["vi", "en"]]),
                ]),
            "responses": responses(schema),
        ]
    }

    private static func parameter(
        _ name: String, in place: String = "query", _ schema: JSONValue, isRequired: Bool = false
    ) -> JSONValue {
        [
            "name": .string(name), "in": .string(place), "required": .bool(isRequired || place == "path"),
            "schema": schema,
        ]
    }

    private static func responses(_ schema: String) -> JSONValue {
        let problem: JSONValue = [
            "description": "What is wrong",
            "content": .object([APIProblem.type: ["schema": ["$ref": "#/components/schemas/Problem"]]]),
        ]
        return [
            "200": [
                "description": "The answer",
                "content": ["application/json": ["schema": ["$ref": .string("#/components/schemas/\(schema)")]]],
            ],
            "4XX": problem, "5XX": problem,
        ]
    }

    // MARK: Acts

    private static func operation(of act: any Act.Type) -> JSONValue {
        let words = { (text: BilingualText) -> String in "\(text.vietnamese) · \(text.english)" }
        return [
            "operationId": .string(act.name.replacing(".", with: "_").replacing("-", with: "_")),
            "summary": .string(words(act.label)), "description": .string(words(act.summary)),
            "parameters": [parameter("lang", ["type": "string", "enum": ["vi", "en"]])],
            "requestBody": [
                "required": true,
                "content": [
                    "application/json": [
                        "schema": [
                            "type": "object", "required": ["key", "fields"], "additionalProperties": false,
                            "properties": [
                                "key": [
                                    "type": "string", "pattern": "^[A-Za-z0-9_.:-]{1,200}$",
                                    "description": "The same key sent again with the same content is written once.",
                                ],
                                "seen": [
                                    "type": ["integer", "null"], "minimum": 0,
                                    "description": "Position of the log up to which everything was seen.",
                                ],
                                "dry_run": ["type": "boolean", "description": "Tells the effect, and keeps nothing."],
                                "fields": object(of: act.asked),
                            ],
                        ]
                    ]
                ],
            ],
            "responses": responses("Receipt"),
        ]
    }

    private static func object(of fields: [any AnyActField]) -> JSONValue {
        var properties: [String: JSONValue] = [:]
        var required: [JSONValue] = []
        for field in fields {
            if field.items.isEmpty {
                properties[field.name] = [
                    "type": "object", "additionalProperties": ["type": ["string", "integer", "null"]],
                    "description": .string(words(field.label, field.hint)),
                ]
            }
            for item in field.items { add(item, &properties, &required) }
            // What a form says of a field is of who types and searches there.
            if case .object(var schema)? = properties[field.name] {
                schema["description"] = .string(words(field.label, field.hint))
                properties[field.name] = .object(schema)
            }
        }
        return object(properties, required)
    }

    private static func add(_ item: FormItem, _ properties: inout [String: JSONValue], _ required: inout [JSONValue]) {
        switch item {
        case .field(let field):
            properties[field.name] = schema(of: field)
            if field.isRequired { required.append(.string(field.name)) }
        // Whom a list holds, a form knows; of a program any number is read.
        case .roster: break
        case .rows(let field, let columns):
            var own: [String: JSONValue] = [:]
            var ownRequired: [JSONValue] = []
            for column in columns { add(.field(column), &own, &ownRequired) }
            properties[field.name] = [
                "type": "array", "maxItems": .integer(RowsField.rowsMax), "items": object(own, ownRequired),
                "description": .string(words(field.label, field.hint)),
            ]
            if field.isRequired { required.append(.string(field.name)) }
        }
    }

    private static func object(_ properties: [String: JSONValue], _ required: [JSONValue]) -> JSONValue {
        [
            "type": "object", "properties": .object(properties), "required": .array(required),
            "additionalProperties": false,
        ]
    }

    private static func schema(of field: FormField) -> JSONValue {
        var types: [JSONValue] = ["string"]
        var schema: [String: JSONValue] = ["description": .string(words(field.label, field.hint))]
        switch field.widget {
        case .number: types = ["integer"]
        case .day, .deadline: schema["format"] = "date"
        case .choice(let options):
            schema["enum"] = .array(options.map { .string($0.value) } + (field.isRequired ? [] : [.null]))
        case .person, .member: types.append("integer")
        default: break
        }
        if !field.isRequired { types.append("null") }
        schema["type"] = .array(types)
        return .object(schema)
    }

    private static func words(_ label: BilingualText, _ hint: BilingualText?) -> String {
        let text = "\(label.vietnamese) · \(label.english)"
        return hint.map { "\(text): \($0.vietnamese) · \($0.english)" } ?? text
    }
}
