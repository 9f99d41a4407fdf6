"""Writes an invented province of real size: ten districts of 129 communes, and the table that makes 45 communes of them.

Usage: province.py FOLDER: FOLDER/dossier and FOLDER/reorganisation.csv. The same every time.
"""

import csv
import random
import sys
from pathlib import Path

COMMUNES, NEW, DISTRICTS, VILLAGES, MEMBERS = 129, 45, 10, 12, 350
DAY = "2025-07-01"


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header] + rows)


def main(folder):
    random.seed(129)
    units = [["T", "Đảng bộ tỉnh Thử", "committee", "", "2010-01-01", ""]]
    places, coverage, people, events = [], [], [], []
    table = []
    for number in range(DISTRICTS):
        units.append([f"H{number:02}", f"Đảng bộ huyện {number + 1}", "committee", "T", "2010-01-01", ""])
    for number in range(COMMUNES):
        commune, district = f"X{number:03}", f"H{number % DISTRICTS:02}"
        units.append([commune, f"Đảng bộ xã {number + 1}", "grassroots_committee", district, "2010-01-01", ""])
        for village in range(VILLAGES):
            place, cell = f"{commune}.B{village:02}", f"{commune}.C{village:02}"
            places.append([place, f"Bản {village + 1} xã {number + 1}", "village", commune, "2010-01-01", ""])
            if village < VILLAGES - 1:
                units.append([cell, f"Chi bộ bản {village + 1} xã {number + 1}", "cell", commune, "2010-01-01", ""])
                coverage.append([cell, place, "2010-01-01", ""])
        for member in range(MEMBERS):
            person, village = f"{commune}.P{member:03}", member % (VILLAGES - 1)
            people.append([person, f"Người {member + 1}", random.choice(["female", "male"]), "1980"])
            year = random.randint(2012, 2024)
            events.append([f"{year}-03-15", person, "enrolled", f"{commune}.C{village:02}", f"{commune}.B{village:02}"])
    for number in range(NEW):
        table.append(["", f"M{number:02}", "found", f"Đảng bộ xã mới {number + 1}", "grassroots_committee", "T"])
    for number in range(DISTRICTS):
        table.append([f"H{number:02}", "T", "whole", "", "", ""])
    # Two communes are split between two new ones, village by village; all others become one whole.
    for number in range(COMMUNES):
        commune, new, other = f"X{number:03}", f"M{number % NEW:02}", f"M{(number + 1) % NEW:02}"
        if number >= 2:
            table.append([commune, new, "whole", "", "", ""])
            continue
        for part, villages in [(new, range(0, 6)), (other, range(6, VILLAGES))]:
            table.append([commune, part, "part", "", "", ""])
            for village in villages:
                table.append([f"{commune}.B{village:02}", "", "", "", "", ""])
                if village < VILLAGES - 1:
                    table.append([f"{commune}.C{village:02}", "", "", "", "", ""])
    dossier = Path(folder, "dossier")
    dossier.mkdir(parents=True, exist_ok=True)
    write(dossier / "units.csv", ["code", "name", "kind", "parent", "from", "to"], units)
    write(dossier / "places.csv", ["code", "name", "kind", "unit", "from", "to"], places)
    write(dossier / "coverage.csv", ["cell", "place", "from", "to"], coverage)
    write(dossier / "people.csv", ["code", "name", "sex", "born"], people)
    write(dossier / "events.csv", ["date", "person", "event", "cell", "place"], events)
    write(Path(folder, "reorganisation.csv"), ["old", "new", "how", "name", "kind", "parent"], table)


main(sys.argv[1])
