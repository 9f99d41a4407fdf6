internal import Figures
internal import Foundation
internal import Ledger
internal import Operations
internal import Organisation
internal import Reports
internal import Views
internal import Words

/// What a program reads, made from the picture that answers its question: what may not be seen is not in it.
struct APIAnswer {
    let asked: APIAsked
    let picture: Picture
    /// The first day of the term; nil where nothing says it.
    let termStart: Day?
    let version: String

    /// The answer.
    ///
    /// - Throws: `UnknownUnit`, `Trouble.noSuchFigure`, `Question.Fault`.
    func value() throws -> JSONValue {
        let unit = try picture.unit(asked.unit)
        switch asked.route {
        case .figures: return figures(unit)
        case .list(let name):
            guard let counted = Counted(name: name) else { throw Trouble.noSuchFigure(name) }
            try picture.checkShows(counted, of: unit)
            return try list(counted, unit)
        case .report: return try report(unit)
        case .act, .description: throw Trouble.noSuchPage
        }
    }

    /// What it is an answer to, with everything that asks again and gets the same.
    private func envelope(_ unit: UnitID, since: Day?, _ own: [String: JSONValue]) -> JSONValue {
        let question: [String: JSONValue] = [
            "unit": .string(picture.code(of: unit)), "name": .string(picture.name(of: unit)),
            "at": .string(asked.at.description), "since": JSONValue(since?.description),
            "known": JSONValue(asked.question.known?.description),
            "structure": JSONValue(asked.question.structure?.description), "head": .string(picture.head.description),
        ]
        return .object(question.merging(own) { $1 })
    }

    private func figures(_ unit: UnitID) -> JSONValue {
        let since = asked.question.since
        let answer = picture.answer(unit: unit, at: asked.at, since: since)
        let values = answer.values.map { ($0.figure.name, JSONValue.integer($0.value)) }
        var own: [String: JSONValue] = ["figures": .object(Dictionary(values) { $1 }), "balance": .null]
        own["organisations"] = .null
        if let balance = answer.balance { own["balance"] = APIAnswer.object(balance) }
        if let organisations = answer.organisations {
            own["organisations"] = .object(
                Dictionary(
                    CountedOrganisations.allCases.map { ($0.rawValue, APIAnswer.object(organisations[$0])) }
                ) { $1 })
        }
        return envelope(unit, since: since, own)
    }

    private static func object<Cause>(_ balance: Balance<Cause>) -> JSONValue {
        .object(Dictionary(balance.named.map { ($0.name, JSONValue.integer($0.value)) }) { $1 })
    }

    private func report(_ unit: UnitID) throws -> JSONValue {
        // As the page has it: without a term's start, the year before the day.
        let since =
            asked.question.since ?? termStart.flatMap { $0 < asked.at ? $0 : nil } ?? asked.at.adding(days: -365)
        let say = Speech(asked.question.language)
        let document = try picture.termReport(of: unit, since: since, say: say, version: version).document
        return envelope(
            unit, since: since,
            [
                "kind": .string(document.kind), "summary": .string(document.summary),
                "answers_to": .array(document.answersTo.map { .string($0) }), "text": .string(document.text(say)),
            ])
    }

    /// As it goes over the network, the names of an object in their order.
    static func bytes(_ value: JSONValue) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A value of these cases is always written.
        let data = (try? encoder.encode(value)) ?? Data("null".utf8)
        return Array(data) + [UInt8(ascii: "\n")]
    }

    /// A reply of JSON.
    static func reply(_ value: JSONValue) -> Reply {
        Reply(status: 200, type: "application/json", body: bytes(value))
    }
}

// MARK: - Lists

extension APIAnswer {
    private func list(_ counted: Counted, _ unit: UnitID) throws -> JSONValue {
        let since = asked.question.since
        guard counted.isStock || since != nil else { throw Question.Fault(.empty, name: "since", text: "since") }
        try asked.query.refuse(counted.subject == .people ? "page" : "after")
        var own: [String: JSONValue] = [
            "list": .string(counted.name), "value": .integer(value(counted, unit, since)), "next": .null,
            "hidden": 0, "cells": .null,
        ]
        switch (counted, counted.subject) {
        case (.figure(let figure), .places):
            let items = picture.places(countedBy: figure, unit: unit, at: asked.at, since: since)
            own["rows"] = .array(try page(of: items, &own).map { place($0, counted) })
        case (_, .units):
            let items = picture.units(countedBy: counted, unit: unit, at: asked.at, since: since)
            own["rows"] = .array(try page(of: items, &own).map { line($0, counted) })
        default: try addPeople(counted, unit, since, to: &own)
        }
        return envelope(unit, since: counted.isStock ? nil : since, own)
    }

    private func value(_ counted: Counted, _ unit: UnitID, _ since: Day?) -> Int {
        switch counted {
        case .figure(let figure): picture.value(of: figure, unit: unit, at: asked.at, since: since)
        case .cause(let cause): since.map { picture.balance(of: unit, since: $0, at: asked.at)[cause] } ?? 0
        case .organisation(let organisations, let cause):
            since.map { picture.balance(of: organisations, under: unit, since: $0, at: asked.at)[cause] } ?? 0
        }
    }

    /// The rows of the page that is asked for.
    private func page<Item>(of items: [Item], _ own: inout [String: JSONValue]) throws -> ArraySlice<Item> {
        let pages = max(1, (items.count + Paging.rowsMax - 1) / Paging.rowsMax)
        let number = try asked.query.value("page") { text in Int(text).flatMap { (1...pages).contains($0) ? $0 : nil } }
        if number ?? 1 < pages { own["next"] = .string(String((number ?? 1) + 1)) }
        return items.dropFirst(((number ?? 1) - 1) * Paging.rowsMax).prefix(Paging.rowsMax)
    }

    /// What stands beside a day is called as it was on that day.
    private func day<Subject>(of item: CountedItem<Subject>, _ counted: Counted) -> Day {
        counted.isStock ? asked.at : item.day ?? asked.at
    }

    private func place(_ item: CountedItem<PlaceID>, _ counted: Counted) -> JSONValue {
        let day = day(of: item, counted)
        return [
            "place": .string(picture.code(of: item.subject)), "name": .string(picture.name(of: item.subject, on: day)),
            "unit": JSONValue(picture.answeringUnit(of: item.subject, on: day).map { picture.code(of: $0) }),
            "day": JSONValue(counted.isStock ? nil : item.day?.description),
        ]
    }

    private func line(_ item: CountedItem<UnitID>, _ counted: Counted) -> JSONValue {
        let day = day(of: item, counted)
        return [
            "unit": .string(picture.code(of: item.subject)), "name": .string(picture.name(of: item.subject, on: day)),
            "kind": JSONValue(picture.kind(of: item.subject, on: day)?.rawValue),
            "parent": JSONValue(picture.parent(of: item.subject, on: day).map { picture.code(of: $0) }),
            "day": JSONValue(counted.isStock ? nil : item.day?.description),
        ]
    }

    private func addPeople(
        _ counted: Counted, _ unit: UnitID, _ since: Day?, to own: inout [String: JSONValue]
    ) throws {
        guard picture.namesAnybody(under: unit) else {
            // Who sees nobody by name sees how many there are where.
            try asked.query.refuse("after")
            own["rows"] = []
            own["cells"] = .array(
                picture.cellCounts(countedBy: counted, unit: unit, since: since).map { cell, count in
                    [
                        "unit": .string(picture.code(of: cell)), "name": .string(picture.name(of: cell)),
                        "count": .integer(count),
                    ]
                })
            return
        }
        let slice = try picture.people(
            countedBy: counted, unit: unit, since: since,
            after: asked.query.value("after", PeopleSlice.Cursor.init), limit: Paging.rowsMax)
        own["next"] = JSONValue(slice.next?.text)
        own["hidden"] = .integer(slice.hidden)
        own["rows"] = .array(
            slice.rows.map { row in
                [
                    "person": .integer(Int(row.person.id.number)), "name": JSONValue(row.person.name),
                    "code": JSONValue(row.person.code), "unit": .string(picture.code(of: row.cell)),
                    "day": JSONValue(counted.isStock ? nil : row.day.description),
                ]
            })
    }
}

// MARK: - What was done

extension APIAnswer {
    /// What a change of structure leaves behind; null for what changes none.
    private static func aftermath(_ aftermath: Aftermath?) -> JSONValue {
        guard let aftermath else { return .null }
        func sees(_ all: [Aftermath.Sees]) -> JSONValue {
            .array(
                all.map { one in
                    [
                        "account": one.account.map { .string($0) } ?? .null, "gained": .integer(one.gained),
                        "lost": .integer(one.lost),
                    ]
                })
        }
        let left = aftermath.left.map { left -> JSONValue in
            [
                "code": .string(left.subject.code ?? ""), "members": .integer(left.members),
                "assignments": .integer(left.assignments), "transfers": .integer(left.transfers),
            ]
        }
        let grants = aftermath.following.map { following -> JSONValue in
            [
                "follow": .bool(following.isWanted), "count": .integer(following.count),
                "staying": .array(following.staying.map { .string($0.unit) }), "otherwise": sees(following.otherwise),
            ]
        }
        return ["left": .array(left), "sees": sees(aftermath.sees), "grants": grants ?? .null]
    }

    /// What a command wrote, or, of a dry run, would.
    ///
    /// - Parameter sees: whether a unit's figure may be seen: what changes elsewhere is counted and not told.
    static func receipt(
        _ receipt: Receipt, isDryRun: Bool, recorded: String, sees: (FigureChanges.Change) -> Bool
    ) -> JSONValue {
        let effects = [receipt.effect, receipt.earlierEffect].compactMap { $0 }.map { effect in
            let seen = effect.changes.filter(sees)
            return JSONValue.object([
                "day": .string(effect.day.description), "hidden": .integer(effect.changes.count - seen.count),
                "changes": .array(
                    seen.map { change in
                        [
                            "unit": .string(change.unit), "name": .string(change.name),
                            "figure": .string(change.figure.name),
                            "before": change.before.map { .integer($0) } ?? .null,
                            "difference": .integer(change.difference),
                        ]
                    }),
            ])
        }
        return [
            "act": .string(receipt.name.text), "key": .string(receipt.command),
            "stated": .integer(receipt.counts.stated),
            "retracted": .integer(receipt.counts.retracted), "recorded": .string(recorded),
            "head": isDryRun ? .null : .string(receipt.head.description), "repeated": .bool(receipt.isRepeat),
            "dry_run": .bool(isDryRun),
            "effect": .array(effects), "aftermath": aftermath(receipt.aftermath),
            "objections": .array(receipt.objections.map { .string($0.rawValue) }),
        ]
    }
}
