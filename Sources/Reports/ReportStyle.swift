/// How a paper looks on a screen and in print: A4, margins and sizes by the rules of its day. Served to pages as a file,
/// and part of a paper that is a file of its own.
package enum ReportStyle {
    /// The style sheet.
    package static let css: StaticString = """
        .report{--paper:#fff;--ink:#111;--line:#888;--quiet:#555;background:var(--paper);color:var(--ink);max-width:210mm;\
        margin:0 auto;padding:20mm 15mm 20mm 30mm;font:14pt/1.4 "Times New Roman","Noto Serif",serif;box-sizing:border-box}
        .report.rules-2026{line-height:19pt}
        .report p{margin:0 0 6pt}
        .report .letterhead{display:flex;justify-content:space-between;gap:8mm;text-align:center;margin-bottom:10mm}
        .report .letterhead p{margin:0}
        .report .issuer,.report .party{font-weight:bold}
        .report .party{font-size:15pt;border-bottom:1px solid var(--ink);display:inline-block}
        .report .date{font-style:italic;margin-top:6pt}
        .report .number{white-space:pre}
        .report .letterhead .number{font-size:14pt}
        .report h1{text-align:center;margin:0;font-size:14pt;line-height:1.35}
        .report h1 span{display:block}
        .report h1 .kind{font-size:16pt}
        .report .rule{text-align:center}
        .report h2{font-size:14pt;margin:12pt 0 6pt;break-after:avoid}
        .report + .report{break-before:page}
        .report .middle{text-align:center;font-weight:700;margin:6pt 0;text-indent:0}
        .report .body,.report .item{text-align:justify;text-indent:10mm}
        .report a.number{color:inherit;text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:3px}
        .report table{border-collapse:collapse;width:100%;margin:10pt 0;font-size:12pt;line-height:1.3}
        .report caption{font-weight:bold;text-align:left;padding:0 0 4pt}
        .report th,.report td{border:1px solid var(--line);padding:2pt 5pt;text-align:right;vertical-align:top}
        .report tbody th{text-align:left;font-weight:normal}
        .report tbody th:first-child{width:36%}
        .report table.narrow{width:60%}
        .report table.narrow tbody th:first-child{width:65%}
        .report thead th{text-align:center;font-weight:bold}
        .report .sum td,.report .sum th{font-weight:bold}
        .report tr{break-inside:avoid}
        .report figure{margin:8pt 0;break-inside:avoid}
        .report figcaption{font-size:12pt;font-style:italic}
        .report .stepline{width:100%;height:18mm;display:block}
        .report .stepline path{fill:var(--line);fill-opacity:.18;stroke:var(--ink);stroke-width:1.5}
        .report .flagged{border-left:3px solid #8f1d1d;padding-left:8pt}
        .report .signature{display:flex;justify-content:space-between;margin-top:12mm;break-inside:avoid}
        .report .signature p{margin:0;font-size:12pt}
        .report .signature .signed{font-size:14pt;text-align:center;min-width:70mm}
        .report .signature .signed p{font-size:14pt;font-weight:bold}
        .report .signature .signer{margin-top:24mm}
        .report .recipients{text-decoration:underline}
        .report .answers{border-top:1px solid var(--line);margin-top:8mm;padding-top:3mm;color:var(--quiet)}
        .report .answers p{font:9pt/1.4 "Noto Sans",sans-serif;margin:0;overflow-wrap:anywhere}
        @page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:14pt "Times New Roman","Noto Serif",serif}}
        @page:first{@top-center{content:none}}
        @media print{.report{max-width:none;padding:0;margin:0}}
        @media screen and (max-width:700px){.report{padding:16px;font-size:16px}\
        .report .letterhead,.report .signature{flex-direction:column;gap:16px}\
        .report table.narrow{width:100%}.report tbody th:first-child{min-width:9em}\
        .report table{display:block;overflow-x:auto}.report .letterhead .number{font-size:16px}}

        """
}
