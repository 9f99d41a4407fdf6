"""The reorganisation of 1 July 2025, carried out by hand: a district ends in a province that was founded above it, its communes
become five new ones and a part of a sixth. What was reported before stays as it was to the byte, and is compared across the cut."""

import json
import subprocess
import tempfile
from pathlib import Path

from form_tests import enter

DAY, BEFORE, TERM = "2025-07-01", "2025-06-30", "2020-10-12"
# New communes, and the old ones of which each is made.
NEW = {
    "DB.M1": ("Đảng bộ xã Nà Hỳ mới", ["NP.X06", "NP.X07", "NP.X10", "NP.X08"]),
    "DB.M2": ("Đảng bộ xã Mường Chà mới", ["NP.X01", "NP.X02", "NP.X11", "NP.X12"]),
    "DB.M3": ("Đảng bộ xã Nà Bủng mới", ["NP.X05", "NP.X15"]),
    "DB.M4": ("Đảng bộ xã Chà Tở mới", ["NP.X03", "NP.X09"]),
    "DB.M5": ("Đảng bộ xã Si Pa Phìn mới", ["NP.X14", "NP.X13"]),
    "DB.M6": ("Đảng bộ xã Quảng Lâm", ["NP.X04"]),
}
HEADER = "old,new,how,name,kind,parent"


def table():
    rows = [HEADER] + [f",{code},found,{name},grassroots_committee,DB" for code, (name, _) in NEW.items()]
    rows.append("NP,DB,whole")
    return "\n".join(rows + [f"{old},{code},whole" for code, (_, olds) in NEW.items() for old in olds])


class Ledger:
    """The program at the command line, at the ledger that it serves."""

    def __init__(self, program, path):
        self.program, self.path = program, path

    def run(self, *words, lines=""):
        done = subprocess.run(
            [self.program, *words, "--database", self.path], input=lines, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (words, done.stderr)
        return done.stdout

    def figures(self, unit, at, **question):
        words = [word for name, value in question.items() for word in (f"--{name}", value)]
        return json.loads(self.run("figures", unit, "--at", at, "--format", "json", *words))

    def report(self, unit, since, at, *words):
        return self.run("report", "term", unit, "--since", since, "--at", at, *words)

    def grant(self, unit):
        self.run(
            "act", "grant.give", "role=officer", f"unit={unit}", "--from", "-", lines="account=can-bo\n")


def a_district_ends_in_a_province(ledger, base, browser):
    """By a form, over days: a draft that is kept, mended, looked at with its effect, and written as one."""
    # Only who holds the files founds what stands above everything.
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "root.csv")
        root.write_text(HEADER + "\n,DB,found,Đảng bộ tỉnh Thử,committee,\n", encoding="utf-8")
        ledger.run("reorganise", str(root), "NP", "2025-06-01")
    ledger.grant("DB")
    old = ledger.figures("NP", BEFORE)
    head = old["head"]
    reported = ledger.report("NP", TERM, BEFORE, "--head", head)

    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    enter(page, base)
    page.goto(base + "/to-chuc/NP")
    page.click("main >> text=Việc khác")
    page.click("main >> text=Tổ chức lại toàn bộ")
    page.fill("[name=decision]", "1661/NQ-UBTVQH15")
    page.fill("[name=decided]", "16/6/2025")
    page.fill("[name=day]", "1/7/2025")
    page.fill("[name=table]", table().replace("NP.X04,DB.M6,whole", "NP.X04,DB.M7,whole"))
    page.click("text=Cất bản nháp")
    page.wait_for_url("**/nhap")
    assert "Bản nháp chung" in page.inner_text("main")
    page.click("main >> text=Tổ chức lại toàn bộ")
    page.click("button.main")
    page.wait_for_url("**#loi")
    assert "DB.M7" in page.inner_text("#loi") and "Dòng 23" in page.inner_text("#loi"), page.inner_text("#loi")
    page.fill("[name=table]", table())
    page.click("button.main")
    page.wait_for_url("**/xem-lai")
    assert page.locator(".effect tbody tr").count() > 20
    assert "Phạm vi xem thay đổi nếu ghi" in page.inner_text("main")
    page.click("text=Ghi vào sổ")
    page.wait_for_url("**/lenh/*")
    assert "Đã ghi vào sổ" in page.inner_text("h1")

    assert ledger.report("NP", TERM, BEFORE, "--head", head) == reported, "the report of before has changed"
    conserved(ledger, old)
    compared(ledger)
    # What moved is seen again by a grant that says so.
    ledger.grant("DB")
    page.goto(base + "/to-chuc/DB.M1")
    assert "Kế tục" in page.inner_text("main") and "Nậm Nhừ" in page.inner_text("main")
    page.goto(base + "/to-chuc/NP.X10")
    page.click("main >> text=Đảng bộ xã Nà Hỳ mới >> nth=0")
    page.wait_for_url("**/tong-quan/DB.M1")
    assert "Nà Hỳ mới" in page.title()
    context.close()


def conserved(ledger, old):
    """The province has on its first day what the district had on its last; the district has nobody any more."""
    new = ledger.figures("DB", DAY, since=BEFORE)
    for figure in ["members", "members_official", "villages", "cells", "villages_without_members", "health_stations"]:
        assert new["figures"][figure] == old["figures"][figure], figure
    balance = new["balance"]
    ins = sum(balance[name] for name in balance if name.endswith("_in") or name in ("admitted", "enrolled"))
    assert balance["start"] == 0 and balance["end"] == old["figures"]["members"] == ins, balance
    assert ledger.figures("NP", DAY)["figures"]["members"] == 0
    # The term report on the new structure balances: what the district had at the start is the province's.
    term = ledger.figures("DB", DAY, since=TERM, structure=DAY)
    assert term["balance"]["start"] == ledger.figures("NP", TERM)["figures"]["members"]
    assert term["balance"]["end"] == old["figures"]["members"]
    assert "Đảng bộ tỉnh Thử" in ledger.report("DB", TERM, DAY, "--structure", DAY)


def compared(ledger):
    """Each new commune has, on a day before the cut, what its old ones had together."""
    for code, (_, olds) in NEW.items():
        across = ledger.figures(code, TERM, structure=DAY)["figures"]
        for figure in ["members", "villages", "villages_without_members", "cells"]:
            then = sum(ledger.figures(old, TERM)["figures"][figure] for old in olds)
            assert across[figure] == then, (code, figure)


def tests(program, serve):
    """The test as the runner has it, in a ledger of its own."""

    def a_reorganisation_by_hand(site):
        with tempfile.TemporaryDirectory() as folder:
            path = str(Path(folder, "reorganised.hatnhan"))
            process, base = serve(path)
            try:
                a_district_ends_in_a_province(Ledger(program, path), base, site.browser)
            finally:
                process.terminate()
                process.wait(timeout=10)

    return [a_reorganisation_by_hand]
