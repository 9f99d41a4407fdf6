"""A year and more of one cell in a real browser: somebody is nominated, trained, admitted and confirmed; a member goes away and comes back; a
village relapses and recovers. After each step the figures that the site tells are those of a count of its own, made here from what was done.
"""

import csv
import io
import tempfile
from datetime import date, timedelta
from pathlib import Path

from form_tests import enter

FILES = {
    "units": """code,name,kind,parent,from,to
H,Đảng bộ huyện Năm,committee,,2010-01-01,
X,Đảng bộ xã Năm,grassroots_committee,H,2010-01-01,
C,Chi bộ bản Một,cell,X,2010-01-01,
""",
    "places": """code,name,kind,unit,from,to
B1,Bản Một,village,X,2010-01-01,
B2,Bản Hai,village,X,2010-01-01,
""",
    "coverage": "cell,place,from,to\nC,B1,2010-01-01,\nC,B2,2010-01-01,\n",
    "people": "code,name,sex\n" + "".join(f"P{n},Lò Văn Năm {n},male\n" for n in range(1, 6)),
    "events": "date,person,event,cell,place\n"
    + "".join(f"2015-01-01,P{n},enrolled,C,{'B2' if n == 5 else 'B1'}\n" for n in range(1, 6)),
}
START = date.today() - timedelta(days=800)


class Count:
    """A count of its own: what was done, in order, and what follows for a day."""

    def __init__(self):
        self.done = [(date(2015, 1, 1), f"P{n}", "official", "B2" if n == 5 else "B1") for n in range(1, 6)]
        self.away = []

    def add(self, day, person, standing, place=None):
        self.done.append((day, person, standing, place))

    def figures(self, day):
        state, homes, ever = {}, {}, set()
        for at, person, standing, place in self.done:
            if at > day:
                continue
            state[person] = standing
            homes[person] = place or homes.get(person)
            if standing in ("official", "probationary"):
                ever.add(homes[person])
        members = {person for person, standing in state.items() if standing in ("official", "probationary")}
        away = {person for at, person, is_away in self.away if at <= day and is_away} - {
            person for at, person, is_away in self.away if at <= day and not is_away
        }
        empty = [place for place in ("B1", "B2") if not any(homes[one] == place for one in members)]
        present = [place for place in ("B1", "B2") if any(homes[one] == place for one in members - away)]
        return {
            "members": len(members),
            "members_official": sum(state[one] == "official" for one in members),
            "members_probationary": sum(state[one] == "probationary" for one in members),
            "members_away": len(members & away),
            "villages_without_members": len(empty),
            "villages_without_present_members": 2 - len(present),
            "villages_relapsed_now": len([place for place in empty if place in ever]),
        }


class Year:
    """Somebody at the office's own machine, who may do everything."""

    def __init__(self, base, browser):
        self.base = base
        self.page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        self.page.set_default_timeout(15_000)
        enter(self.page, base)
        self.count = Count()

    def act(self, path, fields, chosen=(), people=()):
        """Fills in a form and writes it, by way of the review where it has one."""
        page = self.page
        reply = page.goto(self.base + "/ghi/" + path)
        assert reply.status == 200, f"{path}: {reply.status} {page.inner_text('main')[:300]}"
        for name, text in fields.items():
            page.fill(f"[name='{name}']", text)
        for name, value in chosen:
            box = page.locator(f"input[name='{name}'][value='{value}']")
            if box.count():
                box.first.check()
            else:
                page.select_option(f"[name='{name}']", value)
        for name, text in people:
            page.fill(f"[name='find.{name}']", text)
            page.click(f"button[value='find:{name}']")
            page.wait_for_load_state()
            if page.locator(f"div.radio input[name='{name}']").count():
                page.locator(f"div.radio input[name='{name}']").first.check()
        page.click("form.act button.main")
        page.wait_for_load_state()
        if page.url.endswith("/xem-lai") or "/xem-lai?" in page.url:
            page.click("form button:has-text('Ghi vào sổ')")
            page.wait_for_load_state()
        assert "Đã ghi vào sổ" in page.inner_text("main"), f"{path}: {page.inner_text('main')[:900]}"

    def check(self, day):
        """The figures that the site tells are those of the count, on the day and the day before."""
        for at in (day - timedelta(days=1), day, date.today()):
            reply = self.page.request.get(f"{self.base}/~at={at}/tong-quan/H?dang=csv")
            assert reply.status == 200, reply.status
            rows = list(csv.DictReader(io.StringIO(reply.text().lstrip("\ufeff"))))
            told = {row["Tên"]: row["Cuối kỳ"] for row in rows}
            for name, value in self.count.figures(at).items():
                assert told.get(name) == str(value), f"{name} on {at}: {told.get(name)}, counted {value}"

    def person(self, words):
        """The path of somebody's page, found by the search."""
        page = self.page
        page.goto(self.base + "/")
        page.fill("header [name=q], header input[type=search], header input[type=text]", words)
        page.keyboard.press("Enter")
        page.wait_for_load_state()
        link = page.locator("main a[href*='nguoi/']", has_text=words).first
        return "nguoi/" + link.get_attribute("href").split("nguoi/")[1].split("?")[0]


def written(day):
    return f"{day.day}/{day.month}/{day.year}"


def a_year_of_a_cell(base, browser):
    year = Year(base, browser)
    count = year.count
    day = START
    year.check(day)
    # A village relapses: its one member dies.
    gone = year.person("Lò Văn Năm 5")
    year.act(f"person.die/{gone}", {"day": written(day)})
    count.add(day, "P5", "gone")
    year.check(day)

    # Somebody of that village is nominated, with consent, and goes all the way.
    day += timedelta(days=10)
    year.act(
        "person.nominate/C",
        {"day": written(day), "name": "Vừ Thị Mới", "consent": written(day), "consent_paper": "Đơn ngày ấy", "born": "17/5/1998"},
        [("sex", "female"), ("consent_form", "in_writing")], [("place", "B2")],
    )
    count.add(day, "new", "candidate", "B2")
    year.check(day)
    who = year.person("Vừ Thị Mới")

    def step(name, days=3, fields=None, chosen=(), people=()):
        nonlocal day
        day += timedelta(days=days)
        year.act(f"{name}/{who}", {"day": written(day), **(fields or {})}, chosen, people)

    step("road.helper", people=[("other", "Lò Văn Năm 1")])
    # The commune holds a class; she is on its list first.
    opening = day + timedelta(days=5)
    year.act(
        "class.plan/X",
        {"code": "NT-1", "from": written(opening), "until": written(opening + timedelta(days=3)), "seats": "20"},
        [("sort", "awareness")],
    )
    page = year.page
    page.goto(base + "/lop/X/NT-1")
    course = page.locator("main a[href*='class.enrol/']").first.get_attribute("href").split("class.enrol/")[1]
    page.goto(base + "/ghi/class.enrol/" + course)
    assert "Vừ Thị Mới" in page.inner_text("table.marks"), page.inner_text("main")
    page.fill("[name=day]", written(opening))
    page.locator("table.marks input").first.check()
    page.click("form.act button.main")
    page.wait_for_load_state()
    page.goto(base + "/ghi/class.certificates/" + course)
    page.fill("[name=day]", written(opening + timedelta(days=3)))
    page.click("button[value='fill:who:certified']")
    page.wait_for_load_state()
    page.click("form.act button.main")
    page.wait_for_url("**/xem-lai")
    page.click("form button:has-text('Ghi vào sổ')")
    page.wait_for_load_state()
    day = opening + timedelta(days=3)
    year.check(day)

    for kind in ("applied", "cv_declared"):
        step("road.step", chosen=[("step", kind)])
    for member in ("Lò Văn Năm 1", "Lò Văn Năm 2"):
        step(
            "road.introduce", fields={"together": written(START - timedelta(days=700))}, chosen=[("where", "work")],
            people=[("other", member)],
        )
    for kind in ("check_sent", "check_closed", "opinions_collected"):
        step("road.step", chosen=[("step", kind)])
    step("road.cell-vote", fields={"eligible": "4", "present": "4", "agreed": "4"})
    step("road.base-vote", fields={"eligible": "9", "present": "9", "agreed": "9"})
    step("road.decide", fields={"number": "17-QĐ/HU"})
    step("road.step", chosen=[("step", "decision_received")])
    step("road.admit")
    count.add(day, "new", "probationary")
    year.check(day)
    admitted = day

    # A member goes away, and is back.
    away = year.person("Lò Văn Năm 3")
    day += timedelta(days=20)
    year.act(f"person.away/{away}", {"day": written(day)})
    count.away.append((day, "P3", True))
    year.check(day)
    day += timedelta(days=60)
    year.act(f"person.return/{away}", {"day": written(day)})
    count.away.append((day, "P3", False))
    year.check(day)

    # The cell meets; who was away is excused.
    year.page.goto(base + "/ghi/meeting.minutes/C")
    page.fill("[name=day]", written(day))
    page.locator("[name=sort][value=regular]").check()
    page.locator("table.marks tr", has_text="Lò Văn Năm 3").locator("input[value=excused]").check()
    page.click("button[value='fill:who:present']")
    page.wait_for_load_state()
    page.fill("[name='conclusions.1.text']", "Phát quang đường bản")
    page.fill("[name='conclusions.1.by']", written(day + timedelta(days=20)))
    page.click("form.act button.main")
    page.wait_for_load_state()
    assert "Đã ghi vào sổ" in page.inner_text("main"), page.inner_text("main")[:900]
    page.goto(f"{base}/~at={day}/sinh-hoat/C")
    assert "4/5" in page.inner_text("main"), page.inner_text("main")[:900]
    page.goto(f"{base}/bien-ban/C/{day}")
    text = page.inner_text("main")
    assert "Vắng có lý do (1)" in text and "Lò Văn Năm 3" in text and "Phát quang đường bản" in text, text[:900]
    page.goto(base + "/viec")
    assert "Phát quang đường bản" in page.inner_text("main")

    # After the twelfth month she is confirmed, from the day on which that ended.
    day = admitted
    for kind in ("member_cv", "member_class", "self_reviewed", "helper_reviewed", "recognition_opinions"):
        step("road.step", chosen=[("step", kind)])
    end = admitted.replace(year=admitted.year + 1) if (admitted.month, admitted.day) != (2, 29) else admitted + timedelta(days=366)
    day = end
    step("road.cell-vote", fields={"eligible": "4", "present": "4", "agreed": "4"})
    step("road.base-vote", fields={"eligible": "9", "present": "9", "agreed": "9"})
    step("road.decide", fields={"number": "18-QĐ/HU"})
    page.goto(f"{base}/ghi/road.recognise/{who}")
    page.fill("[name=day]", written(end))
    page.click("form.act button.main")
    page.wait_for_load_state()
    if "/xem-lai" in page.url:
        page.click("form button:has-text('Ghi vào sổ')")
        page.wait_for_load_state()
    assert "Đã ghi vào sổ" in page.inner_text("main"), page.inner_text("main")[:900]
    count.add(end, "new", "official")
    year.check(end)

    # Her papers can be printed, and the balance of the period is even.
    page.goto(f"{base}/~at={end}/giay-to/{who.split('/')[1]}/quyet-dinh-ket-nap")
    assert "Vừ Thị Mới" in page.inner_text("article.report"), page.inner_text("main")[:900]
    page.goto(f"{base}/~at={end},since={START - timedelta(days=1)}/bieu/H/1")
    cells = {row.locator("th").inner_text(): row.locator("td").first.inner_text() for row in page.locator("table.official tbody tr").all()}
    numbers = {name[0]: int(value) for name, value in cells.items() if name[:2] in ("A.", "B.", "C.", "D.")}
    assert numbers["A"] + numbers["B"] - numbers["C"] == numbers["D"] == count.figures(end)["members"], numbers
    page.context.close()


def tests(serve):
    """The year as the runner has it, in a ledger of its own."""

    def a_year_is_lived(site):
        with tempfile.TemporaryDirectory() as folder:
            dossier = Path(folder, "bo-du-lieu")
            dossier.mkdir()
            for name, text in FILES.items():
                (dossier / f"{name}.csv").write_text(text, encoding="utf-8")
            process, base = serve(str(dossier), str(Path(folder, "year.hatnhan")), "demo")
            try:
                a_year_of_a_cell(base, site.browser)
            finally:
                process.terminate()
                process.wait(timeout=10)

    return [a_year_is_lived]
