internal import Words

/// What a browser calls itself, in words that tell one's own from a stranger's.
enum BrowserName {
    private static let browsers = [
        ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("coc_coc", "Cốc Cốc"),
        ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl"),
    ]
    private static let systems = [
        ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]

    static func words(_ agent: String, _ say: Speech) -> String {
        let browser = browsers.first { agent.contains($0.0) }?.1
        let system = systems.first { agent.contains($0.0) }?.1
        switch (browser, system) {
        case (let browser?, let system?): return say("\(browser) trên \(system)", "\(browser) on \(system)")
        case (let name?, nil), (nil, let name?): return name
        case (nil, nil): return say("trình duyệt không rõ", "an unknown browser")
        }
    }
}
