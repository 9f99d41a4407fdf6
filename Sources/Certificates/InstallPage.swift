internal import Markup
internal import Words

/// The page that goes with the authority's certificate to every machine, and says how it is installed there.
package struct InstallPage {
    /// The name of the certificate's file, which lies beside the page.
    package let certificateFile: String
    /// The addresses that lead to the server.
    package let addresses: [String]

    /// The page for this file and these addresses.
    package init(certificateFile: String, addresses: [String]) {
        self.certificateFile = certificateFile
        self.addresses = addresses
    }

    /// The page, complete in itself.
    package func html() -> [UInt8] {
        var html = HTML(capacity: 8192)
        html.document(language: "vi") { html in
            html.tag("head") { html in
                html.tag("meta", Attribute("charset", "utf-8"))
                html.tag(
                    "meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"))
                html.tag("title", text: "Cài chứng thư Hạt Nhân")
            }
            html.tag("body") { html in
                html.tag("h1", text: "Cài chứng thư Hạt Nhân")
                draw(InstallPage.vietnamese, &html)
                html.tag("h1", Attribute("lang", "en"), text: "Installing the certificate of Hạt Nhân")
                draw(InstallPage.english, &html)
            }
        }
        return html.finish()
    }

    private func draw(_ sections: [(heading: String, steps: [String])], _ html: inout HTML) {
        for section in sections {
            html.tag("h2", text: section.heading)
            html.tag("ol") { html in
                for step in section.steps {
                    html.tag(
                        "li",
                        text: step.replacing("FILE", with: certificateFile)
                            .replacing("ADDRESS", with: addresses.first ?? ""))
                }
            }
        }
        html.tag("p") { html in
            for address in addresses { html.tag("a", Attribute("href", address), text: address + " ") }
        }
    }

    private static let vietnamese: [(heading: String, steps: [String])] = [
        (
            "Windows (Edge, Chrome)",
            [
                "Chép tệp “FILE” từ USB của người quản trị vào máy; không nhận tệp này qua thư điện tử hay Zalo.",
                "Bấm đúp vào tệp, chọn “Install Certificate…” (Cài đặt chứng chỉ).",
                "Chọn “Local Machine” (cần quyền quản trị), hoặc “Current User” nếu chỉ mình dùng.",
                "Chọn “Place all certificates in the following store”, bấm “Browse…”.",
                "Chọn “Trusted Root Certification Authorities”.",
                "Bấm “Next”, “Finish”, rồi “Yes”. Đóng hẳn trình duyệt và mở lại ADDRESS.",
            ]
        ),
        (
            "Firefox",
            [
                "Mở “Settings”, “Privacy & Security”, “View Certificates…”, thẻ “Authorities”, “Import…”, chọn “FILE”.",
                "Đánh dấu “Trust this CA to identify websites” rồi bấm “OK”.",
            ]
        ),
        (
            "Android (Chrome)",
            [
                "Chép tệp “FILE” vào điện thoại bằng cáp hoặc thẻ nhớ.",
                "Mở “Cài đặt”, “Bảo mật”, “Mã hóa và thông tin xác thực”, “Cài đặt chứng chỉ”, “Chứng chỉ CA”.",
                "Trên máy Samsung: “Bảo mật và quyền riêng tư”, “Cài đặt bảo mật khác”, “Cài đặt từ bộ nhớ thiết bị”.",
                "Bấm “Vẫn cài đặt”, nhập mã khóa màn hình, chọn tệp. Máy phải có khóa màn hình.",
                "Mở ADDRESS bằng Chrome.",
            ]
        ),
        (
            "Chứng thư này làm được gì",
            [
                "Nó chỉ xác nhận được máy chủ Hạt Nhân của cơ quan, theo các địa chỉ dưới đây và địa chỉ mạng nội bộ.",
                "Không cần cài lại khi gia hạn hằng năm. Chỉ cài lại khi người quản trị báo đã đổi bộ cấp chứng thư.",
            ]
        ),
    ]

    private static let english: [(heading: String, steps: [String])] = [
        (
            "Windows (Edge, Chrome)",
            [
                "Copy “FILE” from the administrator's USB stick; do not take it by mail or messenger.",
                "Open it, press “Install Certificate…”, choose “Local Machine” (or “Current User”).",
                "Choose “Place all certificates in the following store”, “Browse…”.",
                "Choose “Trusted Root Certification Authorities”.",
                "Press “Next”, “Finish”, “Yes”. Close the browser altogether, and open ADDRESS.",
            ]
        ),
        (
            "Firefox",
            [
                "Open “Settings”, “Privacy & Security”, “View Certificates…”, “Authorities”, “Import…”, and choose “FILE”.",
                "Tick “Trust this CA to identify websites”.",
            ]
        ),
        (
            "Android (Chrome)",
            [
                "Copy “FILE” to the telephone by cable or card.",
                "Open “Settings”, “Security”, “Encryption & credentials”, “Install a certificate”, “CA certificate”.",
                "The words differ between makers.",
                "Press “Install anyway” and choose the file. The telephone needs a screen lock.",
                "Open ADDRESS with Chrome.",
            ]
        ),
    ]
}
