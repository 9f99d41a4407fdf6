"""Forms in a real browser, as an officer of the example fills them in: whole without script, without barrier, never twice."""

import tempfile
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

CELL = "NP.X01.CB-B03"
OTHER_CELL = "NP.X01.CB-B01"


def enter(page, base, role="Cán bộ"):
    """Comes in as one of the example's accounts, whoever was there before."""
    page.context.clear_cookies()
    page.goto(base + "/vao")
    page.click(f"button:has-text('{role}') >> nth=0")
    page.wait_for_load_state()


def person(page, base, cell=CELL, place=0):
    """The page of a member of a cell; each test takes another, since it writes."""
    page.goto(base + "/dang-vien/" + cell)
    page.locator("tbody th a").nth(place).click()
    page.wait_for_url("**/nguoi/*")
    return page.url


def a_member_is_moved(base, page, place):
    """Errors all at once, a search, the review, the receipt; pressed twice; taken back as a whole."""
    address = person(page, base, place=place)
    page.click("main >> text=Chuyển chi bộ, địa bàn")
    page.fill("[name=day]", "31/02/2021")
    page.fill("[name='find.cell']", "ban cha cang")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nhap/*#loi")
    assert page.title().startswith("Có lỗi: ") and page.locator("#loi li").count() == 2
    assert page.evaluate("document.activeElement.id") in ("loi", ""), "the errors have the focus"
    page.click("#loi a >> nth=0")
    page.wait_for_url("**#f-day")
    assert page.input_value("[name=day]") == "31/02/2021"
    page.fill("[name=day]", "15/2/2021")
    page.check("text=" + OTHER_CELL)
    page.click("button.main")
    page.wait_for_url("**/xem-lai")
    assert "thứ Hai, 15/02/2021" in page.inner_text(".answers") and page.locator(".effect tbody tr").count() > 0
    page.click("text=Ghi vào sổ")
    page.wait_for_url("**/lenh/*")
    receipt = page.url
    assert "Đã ghi vào sổ" in page.inner_text("h1")
    page.go_back()
    page.wait_for_url("**/lenh/*")
    assert page.url == receipt, "going back does not write again"
    page.click("text=Rút lại cả một lần ghi")
    page.check("text=ghi nhầm người")
    page.click("button.main")
    page.wait_for_url("**/xem-lai")
    page.click("text=Ghi vào sổ")
    page.wait_for_url("**/lenh/*")
    page.goto(address)
    assert page.locator("tr.retracted").count() == 1


def a_meeting_is_recorded(base, page, place):
    """What is not more than a count is written at once, and one is back where one was."""
    page.goto(base + "/to-chuc/" + CELL)
    page.click("main >> text=Ghi sinh hoạt chi bộ")
    page.fill("[name=day]", f"1{place}/2/2021")
    page.fill("[name=present]", "999")
    page.fill("[name=excused]", "0")
    page.click("text=Ghi vào sổ")
    page.wait_for_url("**#loi")
    assert page.input_value("[name=present]") == "999"
    page.click("text=Cất bản nháp")
    page.wait_for_url("**/nhap")
    page.click("text=Ghi sinh hoạt chi bộ >> nth=0")
    page.fill("[name=present]", "1")
    page.click("text=Ghi vào sổ")
    page.wait_for_url("**/to-chuc/**")
    assert "Đã ghi vào sổ" in page.inner_text("[role=status]") and f"1{place}/02/2021" in page.inner_text("main")
    page.click("[role=status] a")
    page.wait_for_url("**/lenh/*")
    page.goto(base + "/nhap")
    assert "Ghi sinh hoạt chi bộ" not in page.inner_text("main"), "what is written is no draft any more"


def a_fact_is_stated_right(base, page, place):
    """What another wrote meanwhile is told; what was typed stays."""
    person(page, base, place=place)
    page.click("table.facts th a >> nth=-1")
    page.wait_for_url("**/ban-ghi/*")
    page.click("main >> text=Ghi lại cho đúng")
    page.fill("[name='set.born']", "1977")
    other = page.context.new_page()
    other.goto(page.url)
    other.fill("[name='set.born']", "1978")
    other.check("text=ghi nhầm nội dung")
    other.click("button.main")
    other.click("text=Ghi vào sổ")
    other.wait_for_url("**/lenh/*")
    other.close()
    page.check("text=ghi nhầm nội dung")
    page.click("button.main")
    page.wait_for_url("**#loi")
    assert page.locator(".meanwhile tr.chosen").count() == 1 and page.input_value("[name='set.born']") == "1977"
    page.click("text=Bỏ bản nháp")
    page.wait_for_url("**/nhap")


LIVES = [a_member_is_moved, a_meeting_is_recorded, a_fact_is_stated_right]


def acts_live_without_script(base, browser):
    page = browser.new_context(java_script_enabled=False).new_page()
    enter(page, base)
    for life in LIVES:
        life(base, page, 1)
    page.context.close()


def acts_live_with_script(base, browser):
    page = browser.new_context().new_page()
    faults = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("dialog", lambda dialog: dialog.accept())
    enter(page, base)
    for life in LIVES:
        life(base, page, 2)
    page.goto(base + "/to-chuc/" + CELL)
    page.click("main >> text=Ghi sinh hoạt chi bộ")
    day, today = (page.locator(part).bounding_box() for part in ("[name=day]", ".day button"))
    assert today["width"] < day["width"] and abs(today["y"] - day["y"]) < 8, "today stands beside the day"
    page.click("text=Hôm nay")
    assert len(page.input_value("[name=day]")) == 10
    page.fill("[name=present]", "1")
    page.fill("[name=excused]", "0")
    page.dblclick("text=Ghi vào sổ")
    page.wait_for_url("**/to-chuc/**")
    assert "Đã ghi vào sổ" in page.inner_text("[role=status]")
    assert not faults, faults
    page.context.close()


def forms_have_no_barrier(base, browser):
    """Every act's form, what is wrong with it and its review, wide and narrow."""
    axe = Axe()
    found = []

    def look(page, name, width):
        for violation in axe.run(page).response["violations"]:
            found.append(f"{name} {width}: {violation['id']} at {[node['target'][0] for node in violation['nodes'][:3]]}")
        actual = page.evaluate("document.documentElement.scrollWidth")
        assert actual <= width, f"{name} is {actual} wide at {width}"
        assert len(page.content()) <= 100_000, name
        if width >= 1280:
            brand, out = (page.locator(part).bounding_box() for part in (".brand", ".account"))
            assert abs(brand["y"] - out["y"]) < 16 and out["x"] > width / 2, f"{name}: the account is not at the right"

    for width, scheme in ((1280, "light"), (360, "dark")):
        page = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme).new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        enter(page, base)
        acts = links(page, base, width, look)
        assert len(acts) >= 7, acts
        for name, link in acts.items():
            page.goto(link)
            look(page, name, width)
            fill(page, name, width, look)
            page.click("button[value=check] >> nth=-1")
            look(page, name + " sent", width)
        enter(page, base, "Quản trị")
        for name in ("grant.give", "grant.end"):
            page.goto(base + "/ghi/" + name)
            look(page, name, width)
            page.click("button[value=check] >> nth=-1")
            look(page, name + " sent", width)
        page.goto(base + "/nhap")
        look(page, "drafts", width)
        page.context.close()
    assert not found, "\n".join(found)


def links(page, base, width, look):
    """The forms that pages of people, a cell and a fact lead to, one of each act."""
    member = person(page, base, place=4)
    page.click("table.facts th a >> nth=0")
    page.wait_for_url("**/ban-ghi/*")
    fact = page.url
    page.goto(base + "/dang-vien/NP.X01?filter=members_away")
    page.locator("tbody th a").first.click()
    page.wait_for_url("**/nguoi/*")
    found = {}
    for start in (member, page.url, base + "/to-chuc/" + CELL, fact):
        page.goto(start)
        look(page, start, width)
        for link in page.eval_on_selector_all("a[href*='/ghi/']", "all => all.map(one => one.href)"):
            found.setdefault(link.split("/ghi/")[1].split("/")[0], link)
    return found


def fill(page, name, width, look):
    """Fills in what the act needs, on a day of this width."""
    day = "2/3/2021" if width > 1000 else "3/3/2021"
    if page.locator("[name=day]").count():
        page.fill("[name=day]", day)
    if page.locator("[name='find.cell']").count():
        page.fill("[name='find.cell']", "z" * 100)
        page.click("button[value='find:cell']")
        look(page, name + " found nothing", width)
        page.fill("[name='find.cell']", "ban cha")
        page.click("button[value='find:cell']")
        look(page, name + " searched", width)
        page.check("[name=cell] >> nth=0")
    if page.locator("[name=present]").count():
        page.fill("[name=present]", "1")
        page.fill("[name=excused]", "0")
    if page.locator("[name=name]").count():
        page.fill("[name=name]", "Lò Văn Thử")
    if page.locator("[name=effective]").count():
        page.fill("[name=effective]", day)
    if page.locator("[name=reason]").count():
        page.check("[name=reason] >> nth=0")


def a_secretary_has_an_evening(base, browser):
    """On a telephone, without script: the meeting with its head-counts, a member who moves, another who went away for work."""
    page = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False).new_page()
    enter(page, base, "Bí thư")
    page.goto(base + "/")
    cell = page.url.rsplit("/", 1)[1]

    def fits():
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, page.url

    page.goto(base + "/to-chuc/" + cell)
    fits()
    places = page.eval_on_selector_all("main a[href*='/noi/']", "all => all.map(one => one.href.split('/noi/')[1].split('?')[0])")
    page.click("main >> text=Ghi sinh hoạt chi bộ")
    fits()
    page.fill("[name=day]", "05032021")
    count = int(page.input_value("[name=members]").replace(".", ""))
    page.fill("[name=present]", str(count - 1))
    page.fill("[name=excused]", "1")
    page.click("text=Ghi vào sổ")
    page.wait_for_url("**/to-chuc/**")
    assert "Đã ghi vào sổ" in page.inner_text("[role=status]")
    fits()

    person(page, base, cell, 0)
    page.click("main >> text=Chuyển chi bộ, địa bàn")
    page.fill("[name=day]", "6/3/2021")
    page.fill("[name='find.place']", places[0])
    page.click("button.main")
    if "/xem-lai" not in page.url:
        # Who lives there already is told so; the next place of the cell then.
        assert "đã ở đó" in page.inner_text("#loi"), page.inner_text("#loi")
        page.click("button[value='change:place']")
        page.fill("[name='find.place']", places[-1])
        page.click("button.main")
    fits()
    if "/xem-lai" in page.url:
        page.click("text=Ghi vào sổ")
        page.wait_for_url("**/lenh/*")
        fits()

    person(page, base, cell, 1)
    page.click("main >> text=Ghi đi làm ăn xa")
    page.fill("[name=day]", "7/3/2021")
    fits()
    page.click("text=Ghi vào sổ >> nth=0")
    page.wait_for_url("**/nguoi/**")
    assert "Đã ghi vào sổ" in page.inner_text("[role=status]")
    page.goto(base + "/nhap")
    assert page.locator(".drafts-list li").count() == 0 or "Chuyển" in page.inner_text("main"), "nothing is left over"
    page.context.close()


def a_list_is_pasted(base, browser):
    """A page of the old register, on a telephone and on a desk: wrong rows are mended or left out, the rest is written at once."""
    for width, day in ((1280, "15/4/2021"), (360, "16/4/2021")):
        page = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=False).new_page()
        enter(page, base)
        page.goto(base + "/to-chuc/NP.X01")
        page.click("main summary:has-text('Việc khác')")
        page.click("main >> text=Ghi nhiều đảng viên theo bảng")
        rows = ["STT\tHọ và tên\tGiới tính\tLoại đảng viên\tCó trong chi bộ từ ngày\tTên chi bộ"]
        for number in range(1, 41):
            written = "31/2/2021" if number == 7 else day
            sex = "ông" if number == 9 else "Nam"
            rows.append(f"{number}\tSùng A Thử {width} {number}\t{sex}\tchính thức\t{written}\t{CELL}")
        page.fill("[name=table]", "\n".join(rows))
        page.click("button.main")
        assert "40 dòng: 38 ghi được, 2 phải sửa." in page.inner_text("main"), page.inner_text("main")[:400]
        assert page.locator("table.mend tbody tr").count() == 2 and page.locator("#loi li").count() == 2
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.fill("[name='rows.8.day']", day)
        page.check("[name='rows.10.skip']")
        page.click("button.main")
        assert "/xem-lai" in page.url, page.inner_text("#loi")
        assert "39 dòng sẽ ghi" in page.inner_text("main") and "1 dòng bỏ lại" in page.inner_text("main")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.click("text=Ghi vào sổ")
        page.wait_for_url("**/lenh/*")
        assert "Dòng bỏ lại" in page.inner_text("main") and len(page.content()) <= 100_000
        page.context.close()


TESTS = [
    acts_live_without_script,
    acts_live_with_script,
    a_secretary_has_an_evening,
    a_list_is_pasted,
    forms_have_no_barrier,
]


def tests(serve):
    """Each test as the runner has it: all in one ledger of the example, which they write in."""
    served = {}

    def start():
        folder = tempfile.TemporaryDirectory()
        served["folder"] = folder
        served["process"], served["base"] = serve(str(Path(folder.name, "forms.hatnhan")))

    def stop():
        if served:
            served["process"].terminate()
            served["process"].wait(timeout=10)
            served["folder"].cleanup()

    def made(function):
        def run(site):
            if not served:
                start()
            function(served["base"], site.browser)

        run.__name__ = function.__name__
        return run

    return [made(function) for function in TESTS], stop
