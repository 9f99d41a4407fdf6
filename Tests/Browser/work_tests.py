"""Three mornings in a real browser: of an officer, of a committee member and of a cell's secretary, on a desk and on a telephone.

The ledger is the example with its plan, which `Examples/nam-po-plan/enter` writes through acts, as an office would.
"""

import os
import re
import subprocess
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from form_tests import enter

PLAN = Path(__file__).parents[2] / "Examples/nam-po-plan/enter"
DURING = "/~at=2020-06-30,since=2015-08-20"
PANELS = ["Cảnh báo", "Có đạt mục tiêu không?", "Ai phải làm gì, hạn nào?"]
SIZES = ((1280, 800), (360, 740))
# The cell of a village; that of the example's secretary is of an office, which nobody visits.
CELL = "NP.X01.CB-B03"
# Members of today, with their cells: others of the same name there are too.
MEMBER = ("Cháng A Sình", "Chi bộ Cơ quan xã Nậm Tin")
OTHER_MEMBER = ("Cháng A Chung", "Chi bộ Cơ quan xã Chà Cang")
HANDOVER = "a[href*='ghi/assignment.handover/']"


class Walk:
    """A browser in which somebody has come in, where every page that one comes to fits the window and is there."""

    def __init__(self, base, browser, role, size):
        self.base, self.width = base, size[0]
        self.page = browser.new_context(viewport={"width": size[0], "height": size[1]}).new_page()
        self.page.set_default_timeout(10_000)
        enter(self.page, base, role)

    def open(self, path):
        response = self.page.goto(self.base + path)
        assert response.status == 200, f"{path}: {response.status}"
        self.fits()

    def follow(self, words):
        """Clicks a link of the page that has these words and no others; what leads to no page is told."""
        self.go(self.page.locator("main").get_by_role("link", name=words, exact=True).first)

    def go(self, link):
        with self.page.expect_navigation():
            link.click()
        self.fits()

    def send(self, words):
        """Presses a button of a form."""
        with self.page.expect_navigation():
            self.page.locator("main").get_by_role("button", name=words, exact=True).first.click()
        self.fits()

    def choose(self, field, somebody):
        """Looks somebody up by name, and takes the one of that name in that cell."""
        name, cell = somebody
        self.page.fill(f"[name='find.{field}']", name)
        with self.page.expect_navigation():
            self.page.click(f"button[value='find:{field}']")
        self.fits()
        found = self.page.locator(f"div.radio:has([name='{field}'])")
        found.filter(has_text=f"{name} · {cell}").first.locator("input").check()

    def fits(self):
        self.page.wait_for_load_state()
        actual = self.page.evaluate("document.documentElement.scrollWidth")
        assert actual <= self.width, f"{self.page.url} is {actual} wide at {self.width}"
        assert "Mã lỗi" not in self.text(), f"{self.page.url}: {self.text()}"

    def text(self):
        return self.page.inner_text("main")

    def written(self):
        told = " ".join(self.page.locator("[role=status]").all_inner_texts())
        assert "Đã ghi vào sổ" in told, f"{self.page.url}: {self.text()[:500]}"

    def path(self):
        return self.page.url.removeprefix(self.base).split("?")[0].split("#")[0]

    def row(self, words):
        """The row of a table in which these words stand."""
        return self.page.locator("main tr", has_text=words).first

    def close(self):
        self.page.context.close()


def each_size(morning):
    """The morning at each size, in the one ledger."""

    def run(ledger, browser):
        for size in SIZES:
            morning(ledger, browser, size)

    run.__name__ = morning.__name__
    return run


def written(day):
    return f"{day.day}/{day.month}/{day.year}"


def shown(day):
    return day.strftime("%d/%m/%Y")


@each_size
def an_officer_has_a_morning(ledger, browser, size):
    """What is wrong, whether the goals are reached and who is to do what; a plan, its goal, its task and how it goes."""
    walk = Walk(ledger.base, browser, "Cán bộ", size)
    page = walk.page
    walk.open(DURING + "/tong-quan/NP")
    if size[0] == 1280:
        for panel in PANELS:
            all_of_it_is_seen(page, panel, size)
    warning = page.locator("main section, main div", has=page.locator("h2", has_text="Cảnh báo")).last
    count = warning.locator("a").first.inner_text()
    walk.go(warning.locator("a").first)
    assert re.search(rf": {count}\b", page.inner_text("h1")), (count, page.inner_text("h1"))

    today = date.today()
    code = f"KH-{size[0]}"
    walk.open("/tong-quan/NP")
    if page.locator("header.site nav a:has-text('Kế hoạch')").first.is_visible():
        walk.go(page.locator("header.site nav a:has-text('Kế hoạch')").first)
    else:
        walk.open("/ke-hoach/NP")
    walk.follow("Ghi nghị quyết, kế hoạch")
    page.locator("[name=sort][value=plan]").check()
    page.fill("[name=code]", code)
    page.fill("[name=title]", f"Phát triển đảng viên {size[0]}")
    page.fill("[name=day]", written(today - timedelta(days=30)))
    page.fill("[name=until]", written(today + timedelta(days=300)))
    walk.send("Ghi vào sổ")
    walk.written()
    assert code in walk.text() and walk.path().startswith("/ke-hoach/NP"), f"a new plan is not to be seen at {page.url}"
    if walk.path() == "/ke-hoach/NP":
        walk.go(page.locator("main a", has_text=code).first)
    plan = walk.path()

    walk.follow("Đặt mục tiêu")
    page.select_option("[name=indicator]", "admitted")
    page.fill("[name=value]", "137")
    page.fill("[name=by]", written(today + timedelta(days=200)))
    walk.send("Ghi vào sổ")
    walk.written()
    assert walk.path() == plan, page.url
    goal = walk.row("Kết nạp").inner_text()
    assert "137" in goal and shown(today + timedelta(days=200)) in goal, goal

    walk.follow("Giao việc")
    page.fill("[name=code]", "1")
    page.select_option("[name=sort]", "training")
    page.fill("[name=title]", f"Mở lớp bồi dưỡng {size[0]}")
    page.fill("[name=by]", written(today + timedelta(days=100)))
    page.fill("[name=count]", "10")
    walk.send("Ghi vào sổ")
    walk.written()
    assert walk.path() == plan, page.url
    task = f"Mở lớp bồi dưỡng {size[0]}"
    assert "0/10" in walk.row(task).inner_text() and "chưa báo cáo" in walk.row(task).inner_text()
    walk.open("/ke-hoach/NP")
    assert "chưa báo cáo" in walk.row(task).inner_text(), "an open task is listed with the plans"

    for count, state, told in (("3", "doing", "đang làm"), ("10", "done", "xong")):
        walk.open(plan)
        walk.go(walk.row(task).get_by_role("link", name="Báo cáo tiến độ"))
        page.fill("[name=day]", written(today))
        page.locator(f"[name=state][value={state}]").check()
        page.fill("[name=count]", count)
        walk.send("Ghi vào sổ")
        walk.written()
        assert walk.path() == plan, page.url
        assert f"{count}/10" in walk.row(task).inner_text() and told in walk.row(task).inner_text(), walk.row(task).inner_text()
    assert walk.row(task).get_by_role("link", name="Báo cáo tiến độ").count() == 0, "what is done is reported no more"
    walk.open("/ke-hoach/NP")
    assert walk.page.locator("main tr", has_text=task).count() == 0, "what is done waits no more"
    walk.close()


def all_of_it_is_seen(page, panel, size):
    """The panel's heading and its first line are in the window, without scrolling."""
    assert page.evaluate("scrollY") == 0
    heading = page.locator("main h2", has_text=panel).first
    rows = heading.locator("xpath=following::*[self::li or self::dd or self::tr or self::a][normalize-space()][1]")
    for part in (heading, rows.first):
        box = part.bounding_box()
        assert box and box["y"] >= 0 and box["y"] + box["height"] <= size[1], f"{panel}: {box}"
        assert box["x"] >= 0 and box["x"] + box["width"] <= size[0], f"{panel}: {box}"


@each_size
def a_committee_member_has_a_morning(ledger, browser, size):
    """A village that nobody answers for is given to somebody; what somebody left behind is handed over."""
    walk = Walk(ledger.base, browser, "Cán bộ", size)
    page = walk.page
    # On the telephone another commune: what the first morning gave away is given.
    walk.open("/phan-cong/" + ("NP.X11" if size[0] == 1280 else "NP.X02"))
    commune = walk.path()
    empty = page.locator("main tr", has_text="chưa có ai")
    before = empty.count()
    assert before > 0, walk.text()
    village = empty.first.locator("a[href*='/noi/']").first.inner_text()
    walk.go(empty.first.locator("a[href*='/noi/']").first)
    place = walk.path()
    walk.follow("Phân công phụ trách bản")
    somebody = MEMBER if size[0] == 1280 else OTHER_MEMBER
    walk.choose("person", somebody)
    page.fill("[name=day]", written(date.today()))
    walk.send("Ghi vào sổ")
    walk.written()
    assert walk.path() == place, page.url
    assert re.search(rf"Phụ trách ngày [\d/]+: {somebody[0]} \(phụ trách bản\)", walk.text()), walk.text()
    walk.open(commune)
    assert page.locator("main tr", has_text="chưa có ai").count() == before - 1
    assert somebody[0] in walk.row(village).inner_text(), walk.row(village).inner_text()

    # Who left most, and who left least.
    walk.open("/phan-cong/NP")
    left = Counter(page.eval_on_selector_all(f"main {HANDOVER}", "all => all.map(one => one.href)")).most_common()
    address = left[0 if size[0] == 1280 else -1][0].removeprefix(ledger.base + "/")
    walk.go(page.locator(f"main a[href$='{address}']").first)
    posts = page.eval_on_selector_all("[name^='find.to.']", "all => all.map(one => one.name.slice(5))")
    assert posts, "there is nothing to hand over"
    page.fill("[name=day]", written(date.today()))
    for post in posts[1:]:
        walk.choose(post, OTHER_MEMBER)
    walk.send("Kiểm tra trước khi ghi")
    assert page.title().startswith("Có lỗi") and page.locator("#loi li").count() == 1, walk.text()
    walk.choose(posts[0], OTHER_MEMBER)
    walk.send("Kiểm tra trước khi ghi")
    assert walk.path().endswith("/xem-lai") and OTHER_MEMBER[0] in walk.text(), walk.text()
    walk.send("Ghi vào sổ")
    assert "Đã ghi vào sổ" in walk.text()
    walk.open("/phan-cong/NP")
    assert page.locator(f"main a[href$='{address}']").count() == 0, "what was handed over is there still"
    walk.close()


def what_nobody_takes_is_left_empty(ledger, browser):
    """Where there is nobody to give an assignment to, one says so; it ends all the same."""
    walk = Walk(ledger.base, browser, "Cán bộ", SIZES[0])
    page = walk.page
    walk.open("/phan-cong/NP")
    address = page.locator(f"main {HANDOVER}").first.get_attribute("href").removeprefix("../")
    walk.go(page.locator(f"main {HANDOVER}").first)
    page.fill("[name=day]", written(date.today()))
    page.locator("[name=vacant]").first.check()
    walk.send("Kiểm tra trước khi ghi")
    assert walk.path().endswith("/xem-lai"), walk.text()
    walk.send("Ghi vào sổ")
    walk.open("/phan-cong/NP")
    assert page.locator(f"main a[href$='{address}']").count() == 0, "what ended waits still"
    walk.close()


@each_size
def a_secretary_has_a_morning(ledger, browser, size):
    """A visit to the own village with a finding, open until it is mended."""
    walk = Walk(ledger.base, browser, "Bí thư", size)
    page = walk.page
    walk.open("/to-chuc/" + CELL)
    walk.go(page.locator("main a[href*='/noi/']").first)
    place, village = walk.path(), page.inner_text("main h1")
    assert page.locator("main").get_by_role("link", name="Ghi lượt đi cơ sở", exact=True).count() == 1, (
        f"a secretary is not offered to record a visit to {village}"
    )
    # Each size on a day of its own: of one day a place has one visit of the same person.
    day = date.today() - timedelta(days=SIZES.index(size))
    due = day + timedelta(days=30)
    walk.follow("Ghi lượt đi cơ sở")
    page.fill("[name=day]", written(day))
    page.locator("[name=found][value=no_sources]").check()
    page.fill("[name=due]", written(due))
    walk.send("Ghi vào sổ")
    walk.written()
    assert walk.path() == place, page.url
    assert f"chưa khắc phục, hạn {shown(due)}" in visit(page, day), visit(page, day)

    walk.open("/viec")
    waiting = page.locator("main li", has_text=f"lượt đi cơ sở ngày {shown(day)}")
    assert waiting.count() == 1 and village in waiting.inner_text() and shown(due) in waiting.inner_text(), walk.text()
    walk.go(waiting.get_by_role("link").first)
    page.fill("[name=day]", written(date.today()))
    walk.send("Ghi vào sổ")
    walk.written()
    walk.open("/viec")
    assert waiting.count() == 0, "what is mended waits still"
    walk.open(place)
    assert "chưa khắc phục" not in visit(page, day) and "khắc phục" in visit(page, day), visit(page, day)
    walk.close()


def visit(page, day):
    """What stands under the visits of a place about that of a day."""
    words = page.inner_text("main").split("\nĐi cơ sở\n", 1)[1].split("\nGhi nhận trong sổ cái")[0]
    parts = re.split(r"^(\d\d/\d\d/\d{4})\s*$", words, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2])).get(shown(day), f"no visit of {shown(day)} in: {words}")


TESTS = [
    an_officer_has_a_morning,
    a_committee_member_has_a_morning,
    what_nobody_takes_is_left_empty,
    a_secretary_has_a_morning,
]


class Ledger:
    """The example with its plan, and the secretary's account in the cell of a village too."""

    def __init__(self, program, serve):
        self.folder = tempfile.TemporaryDirectory()
        path = str(Path(self.folder.name, "work.hatnhan"))
        self.process, self.base = serve(path)
        subprocess.run([str(PLAN), program, path], check=True)
        subprocess.run(
            [program, "act", "grant.give", "--from", "-"],
            input=f"account=bi-thu\nrole=bí thư\nunit={CELL}\n",
            env={**os.environ, "HATNHAN_DATABASE": path}, check=True, text=True, stdout=subprocess.DEVNULL,
        )

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)
        self.folder.cleanup()


def tests(program, serve):
    """Each morning as the runner has it, all in one ledger, which is made when the first begins; and what ends it."""
    made = []

    def as_run(function):
        def run(site):
            if not made:
                made.append(Ledger(program, serve))
            function(made[0], site.browser)

        run.__name__ = function.__name__
        return run

    def stop():
        for ledger in made:
            ledger.stop()

    return [as_run(function) for function in TESTS], stop
