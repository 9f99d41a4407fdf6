/// How answers look.
extension APIDescription {
    private static let text: JSONValue = ["type": "string"]
    private static let perhaps: JSONValue = ["type": ["string", "null"]]
    private static let count: JSONValue = ["type": "integer"]
    private static let counts: JSONValue = ["type": "object", "additionalProperties": ["type": "integer"]]

    /// The schemas by their names.
    static var schemas: [String: JSONValue] {
        [
            "Figures": answer([
                "figures": counts, "balance": ["anyOf": [counts, ["type": "null"]]],
                "organisations": ["anyOf": [["type": "object", "additionalProperties": counts], ["type": "null"]]],
            ]),
            "Report": answer([
                "kind": text, "summary": text, "answers_to": ["type": "array", "items": text], "text": text,
            ]),
            "List": answer([
                "list": text, "value": count, "hidden": count, "next": perhaps,
                "rows": [
                    "type": "array",
                    "items": ["type": "object", "additionalProperties": ["type": ["string", "integer", "null"]]],
                ],
                "cells": [
                    "type": ["array", "null"], "items": object(["unit": text, "name": text, "count": count]),
                ],
            ]),
            "Receipt": object([
                "act": text, "key": text, "stated": count, "retracted": count,
                "recorded": ["type": "string", "format": "date-time"],
                "head": ["type": ["string", "null"]], "repeated": ["type": "boolean"], "dry_run": ["type": "boolean"],
                "objections": ["type": "array", "items": text],
                "aftermath": aftermath,
                "effect": [
                    "type": "array",
                    "items": object([
                        "day": text, "hidden": count,
                        "changes": [
                            "type": "array",
                            "items": object([
                                "unit": text, "name": text, "figure": text, "before": ["type": ["integer", "null"]],
                                "difference": count,
                            ]),
                        ],
                    ]),
                ],
            ]),
            "Problem": object([
                "type": text, "title": text, "status": count, "code": text, "detail": perhaps,
                "parts": ["type": "array", "items": text],
                "fields": [
                    "type": "array", "items": object(["field": text, "message": text, "remedy": text]),
                ],
                "expects": [
                    "type": "array",
                    "items": object([
                        "rule": text, "field": text, "refuses": ["type": "boolean"], "is_so": text, "asks": text,
                        "source": text, "grade": text, "remedy": text, "reason_in": text,
                        "reasons": [
                            "type": "array",
                            "items": object(["code": text, "label": text, "asks_paper": ["type": "boolean"]]),
                        ],
                    ]),
                ],
            ]),
        ]
    }

    /// What a change of structure leaves behind; null for what changes none.
    private static let aftermath: JSONValue = [
        "oneOf": [
            ["type": "null"],
            object([
                "left": [
                    "type": "array",
                    "items": object([
                        "code": text, "members": count, "assignments": count, "transfers": count,
                    ]),
                ],
                "sees": sees,
                "grants": [
                    "oneOf": [
                        ["type": "null"],
                        object([
                            "follow": ["type": "boolean"], "count": count,
                            "staying": ["type": "array", "items": text], "otherwise": sees,
                        ]),
                    ]
                ],
            ]),
        ]
    ]

    /// Accounts that see more or less.
    private static let sees: JSONValue = [
        "type": "array", "items": object(["account": perhaps, "gained": count, "lost": count]),
    ]

    /// With what it is an answer to.
    private static func answer(_ own: [String: JSONValue]) -> JSONValue {
        object(
            own.merging([
                "unit": text, "name": text, "at": text, "since": perhaps, "known": perhaps, "structure": perhaps,
                "head": text,
            ]) { $1 })
    }

    private static func object(_ properties: [String: JSONValue]) -> JSONValue {
        [
            "type": "object", "properties": .object(properties), "additionalProperties": false,
            "required": .array(properties.keys.sorted().map { .string($0) }),
        ]
    }
}
