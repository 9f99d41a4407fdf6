package import Figures
package import Ledger
internal import Organisation
internal import Words

/// Báo cáo nhiệm kỳ: the term report of a unit between two days. Its sentences are drafted from the phrases that
/// `docs/reference/phrases.md` lists; every number is computed.
package struct TermReport: Sendable {
    /// A village by name, with the unit that answers for it.
    package struct Village: Hashable, Sendable {
        /// The village's name.
        package var name: String
        /// The unit's name.
        package var unit: String
        /// The day it happened; nil where there is none.
        package var day: Day?

        /// The village of this name.
        package init(name: String, unit: String, day: Day? = nil) {
            self.name = name
            self.unit = unit
            self.day = day
        }
    }

    /// A unit below with its figures.
    package struct Child: Sendable {
        /// The unit's name.
        package var name: String
        /// At the end and over the period.
        package var now: FigureAnswer
        /// At the start.
        package var start: FigureAnswer

        /// The unit of this name with these figures.
        package init(name: String, now: FigureAnswer, start: FigureAnswer) {
            self.name = name
            self.now = now
            self.start = start
        }
    }

    /// A figure's way through the period.
    package struct Course: Sendable {
        /// Which figure.
        package var figure: Figure
        /// From the start to the end.
        package var steps: [StepFunction.Step]

        /// The steps of a figure.
        package init(figure: Figure, steps: [StepFunction.Step]) {
            self.figure = figure
            self.steps = steps
        }
    }

    /// Everything the report is made from.
    package struct Material: Sendable {
        /// The unit's code, name and kind on the last day.
        package var code: String, name: String, kind: UnitKind
        /// Name of the unit above; nil where there is none.
        package var parent: String?
        /// The first day; what happened after its end counts.
        package var since: Day
        /// The last day; its end counts.
        package var at: Day
        /// What was learned later does not count.
        package var known: Day?
        /// Everything is counted on this day's structure; nil: each day's own.
        package var structure: Day?
        /// The position of the ledger.
        package var head: Head
        /// The figures.
        package var figures: FigureReading
        /// Villages by name: cleared, fallen back, without a member, without a present member, with one.
        package var cleared: [Village], relapsed: [Village], uncovered: [Village], unattended: [Village],
            single: [Village]
        /// Units below, in the order of their names.
        package var children: [Child]
        /// Members whose cell is the unit itself.
        package var directMembers: Int
        /// Members under a unit that is not in force on the last day, and so is not among those below: by its name.
        package var membersUnderEnded: [(name: String, count: Int)]
        /// Lines for charts.
        package var courses: [Course]
        /// Says that the unit has ended or has not begun on the last day; nil where it works then.
        package var notInForce: String?
        /// How many points under the unit are out of order.
        package var irregularities: Int
        /// The program's version.
        package var version: String

        /// Material with the unit and the days; the rest is put in afterwards.
        package init(
            code: String, name: String, kind: UnitKind, parent: String?, since: Day, at: Day, known: Day?,
            structure: Day?, head: Head, figures: FigureReading, version: String
        ) {
            (self.code, self.name, self.kind, self.parent) = (code, name, kind, parent)
            (self.since, self.at, self.known, self.structure) = (since, at, known, structure)
            (self.head, self.figures, self.version) = (head, figures, version)
            (cleared, relapsed, uncovered, unattended, single) = ([], [], [], [], [])
            (children, courses, irregularities, notInForce) = ([], [], 0, nil)
            (directMembers, membersUnderEnded) = (0, [])
        }
    }

    /// Rows of the table of units below; what is more is summed in one row, and said.
    static let childrenMax = 120
    /// Villages named in one sentence; the number says how many more there are.
    static let namedMax = 60
    /// Units named that are in force no more and still have members.
    static let endedMax = 5

    let material: Material
    var say: Speech { material.figures.say }
    var figures: FigureReading { material.figures }

    /// The report made from this material.
    package init(_ material: Material) {
        self.material = material
    }

    /// The report, ready to be drawn.
    package var document: ReportDocument {
        ReportDocument(
            letterhead: Letterhead(
                name: material.name, kind: material.kind, parent: material.parent, day: material.at),
            kind: say("BÁO CÁO", "REPORT"), summary: summary, blocks: blocks, answersTo: answersTo)
    }

    private var summary: String {
        let (since, at) = (say.date(material.since), say.date(material.at))
        var matters = [say("phát triển đảng viên", "admissions")]
        if hasVillages {
            matters.insert(say("xóa bản trắng đảng viên", "villages without members"), at: 0)
        }
        let last = say("xây dựng tổ chức đảng", "party organisations")
        let list = matters.joined(separator: ", ") + (hasOrganisations ? say(" và ", " and ") + last : "")
        return say("kết quả \(list) từ ngày \(since) đến ngày \(at)", "on \(list) from \(since) to \(at)")
    }

    private var hasVillages: Bool { figures.value(.villages) + figures.startValue(.villages) > 0 }

    /// A cell is no tree of organisations.
    var hasOrganisations: Bool { !material.kind.isCell }

    /// Parts are numbered as they come: what does not concern the unit is left out.
    private var blocks: [ReportDocument.Block] {
        typealias Part = (title: String, blocks: [ReportDocument.Block])
        var parts: [Part] = [(say("Phát triển đảng viên", "Members"), membersPart)]
        if hasVillages { parts.append((say("Bản chưa có đảng viên", "Villages without members"), villagesPart)) }
        if hasOrganisations { parts.append((say("Tổ chức đảng", "Organisations"), organisationsPart)) }
        parts.append((say("Số liệu", "Figures"), tables))
        parts.append((say("Cần đối chiếu", "To be checked"), contradictions.map { .flag($0) }))
        var blocks: [ReportDocument.Block] = material.notInForce.map { [.flag(Sentence(stringLiteral: $0))] } ?? []
        blocks.append(.paragraph(Headline(figures).sentence))
        for (index, part) in parts.filter({ !$0.blocks.isEmpty }).enumerated() {
            blocks += [.heading("\(index + 1). \(part.title)")] + part.blocks
        }
        return blocks
    }

    /// What it is an answer to, so that anybody can ask for the same again.
    private var answersTo: [String] {
        var lines = [
            say("Tổ chức: \(material.name) (\(material.code))", "Unit: \(material.name) (\(material.code))"),
            say(
                "Tính đến ngày \(say.date(material.at)), so với ngày \(say.date(material.since))",
                "As of \(say.date(material.at)), compared with \(say.date(material.since))"),
            material.known.map {
                say("Theo những gì đã biết đến hết ngày \(say.date($0))", "As known on \(say.date($0))")
            } ?? say("Theo mọi bản ghi tại vị trí sổ cái dưới đây", "As known at the position below"),
            material.structure.map { say("Theo tổ chức ngày \(say.date($0))", "On the structure of \(say.date($0))") }
                ?? say("Theo tổ chức của từng ngày", "On each day's own structure"),
        ]
        lines.append(say("Sổ cái: \(material.head.description)", "Ledger: \(material.head.description)"))
        lines.append(say("Lập bằng Hạt Nhân \(material.version)", "Made with Hạt Nhân \(material.version)"))
        return lines
    }
}
