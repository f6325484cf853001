"""Resume pages with a known reading order, as different programs draw them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import zip_longest

from tests.readiness.interview.paper import Print

_NARROW, _WIDE = "iljt.,:;'!|f()[] r-", "mwMWQOGDHN@%"
MAIN = (
    "Led the move of a nightly pricing run from one machine to a cluster, so it takes forty minutes, not six hours.",
    "Wrote the handbook that forty analysts use every week to find and judge the tables they need.",
    "Kept a payment service up through two audits with no finding and one hour of downtime in three years.",
    "Taught three interns to review each other, two of whom were hired afterwards.",
)
JOBS = (("Data Engineer", "2021 – 2024"), ("Software Developer", "2018 – 2021"), ("Working Student", "2016 – 2018"))
SKILLS = ("Python", "SQL and dbt", "Spark", "Airflow", "Terraform", "Kafka", "German C1", "French B2")
CONTACT = ("jane@doe.example", "+49 30 901820", "Berlin, Germany", "doe.example/jane")


def width(text: str, size: float) -> float:
    """Roughly what Helvetica needs."""
    units = sum(0.3 if letter in _NARROW else 0.83 if letter in _WIDE else 0.56 for letter in text)
    return units * size


def wrap(text: str, room: float, size: float) -> list[str]:
    """Break a text into lines that fit."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


@dataclass
class Column:
    """Lines printed one below the other."""

    x: float
    room: float
    y: float
    size: float = 10
    step: float = 13
    prints: list[Print] = field(default_factory=list)

    def add(self, text: str, size: float | None = None, indent: float = 0) -> None:
        for line in wrap(text, self.room - indent, size or self.size):
            self.prints.append(Print(self.x + indent, self.y, line, size or self.size))
            self.y += self.step if size is None else size * 1.4

    def gap(self, points: float = 9) -> None:
        self.y += points

    def text(self) -> str:
        return " ".join(one.text for one in self.prints)


@dataclass(frozen=True)
class Page:
    """What is printed, in the order a program drew it, and how a person reads it."""

    prints: tuple[Print, ...]
    truth: str


def _by_rows(*columns: Column) -> list[Print]:
    """As drawn by a program that goes down the page row by row."""
    return sorted((one for column in columns for one in column.prints), key=lambda one: (round(one.y), one.x))


def _heading(text: str = "Jane Doe, engineer for data that somebody has to rely on every day") -> Column:
    heading = Column(50, 500, 60)
    heading.add(text, 17)
    return heading


def _experience(column: Column, jobs: int = 3) -> None:
    column.add("Experience", 13)
    for (title, dates), text in zip(JOBS[:jobs], MAIN, strict=False):
        column.add(f"{title}, {dates}")
        column.add(text)
        column.gap()


def _list(column: Column, title: str, items: tuple[str, ...]) -> None:
    column.add(title, 13)
    for item in items:
        column.add(item)
    column.gap(16)


def one_column() -> Page:
    column = Column(50, 495, 60)
    column.add("Jane Doe", 18)
    column.add(" | ".join(CONTACT))
    column.gap()
    _experience(column)
    _list(column, "Skills", SKILLS)
    return Page(tuple(column.prints), column.text())


def bullets() -> Page:
    column = Column(50, 480, 60)
    column.add("Jane Doe", 18)
    marks = []
    for text in MAIN:
        marks.append(Print(54, column.y, "•"))
        column.add(text, indent=14)
    truth = "Jane Doe"
    for text in MAIN:
        truth += " • " + text
    prints = sorted([*column.prints, *marks], key=lambda one: (one.y, one.x))
    return Page(tuple(prints), truth)


def sidebar_left() -> Page:
    heading, side, main = _heading(), Column(50, 130, 110), Column(210, 335, 110)
    _list(side, "Contact", CONTACT)
    _list(side, "Skills", SKILLS)
    _experience(main)
    return Page((*heading.prints, *_by_rows(side, main)), " ".join((heading.text(), side.text(), main.text())))


def sidebar_left_off_the_grid() -> Page:
    heading, side, main = _heading(), Column(50, 130, 113, 9, 12), Column(205, 340, 110)
    _list(side, "Contact", CONTACT)
    _list(side, "Skills", SKILLS)
    _experience(main)
    return Page((*heading.prints, *_by_rows(side, main)), " ".join((heading.text(), side.text(), main.text())))


def sidebar_right() -> Page:
    heading, main, side = _heading(), Column(50, 340, 110), Column(425, 130, 110)
    _experience(main)
    _list(side, "Skills", SKILLS)
    _list(side, "Contact", CONTACT)
    return Page((*heading.prints, *_by_rows(main, side)), " ".join((heading.text(), main.text(), side.text())))


def two_equal_columns() -> Page:
    heading, left, right = _heading(), Column(50, 235, 110), Column(310, 235, 110)
    _experience(left)
    for text in reversed(MAIN):
        right.add(text)
    _list(right, "Skills", SKILLS)
    return Page((*heading.prints, *_by_rows(left, right)), " ".join((heading.text(), left.text(), right.text())))


def narrow_gutter() -> Page:
    left, right = Column(50, 240, 110, 9, 11), Column(308, 240, 110, 9, 11)
    for text in MAIN * 3:
        left.add(text)
    for text in reversed(MAIN * 3):
        right.add(text)
    return Page(tuple(_by_rows(left, right)), f"{left.text()} {right.text()}")


def columns_between_full_width() -> Page:
    heading, left, right = _heading(), Column(50, 235, 130), Column(310, 235, 130)
    _list(left, "Skills", SKILLS)
    _list(right, "Courses", ("Distributed systems", "Statistics", "Writing for others", "First aid at work"))
    below = Column(50, 495, max(left.y, right.y) + 20)
    _experience(below)
    drawn = (*heading.prints, *_by_rows(left, right), *below.prints)
    return Page(drawn, " ".join((heading.text(), left.text(), right.text(), below.text())))


def dates_at_the_right() -> Page:
    column = Column(50, 400, 60)
    column.add("Jane Doe", 18)
    prints: list[Print] = []
    truth = ["Jane Doe"]
    for (title, dates), text in zip(JOBS, MAIN, strict=False):
        prints.append(Print(545 - width(dates, 10), column.y, dates))
        column.add(title)
        column.add(text)
        column.gap()
        truth += [title, dates, text]
    return Page(tuple(sorted([*column.prints, *prints], key=lambda one: (one.y, one.x))), " ".join(truth))


def borderless_table_of_dates() -> Page:
    rows = [("2016", "Bachelor of Science"), ("2018", "Master of Science"), ("2019", "Certificate in privacy"),
            ("2021", "Speaker at a data conference"), ("2023", "Volunteer teacher")]  # fmt: skip
    prints = [
        Print(x, 100 + 14 * place, text)
        for place, row in enumerate(rows)
        for x, text in zip((50, 150), row, strict=True)
    ]
    return Page(tuple(prints), " ".join(f"{year} {what}" for year, what in rows))


def dates_between_short_headings() -> Page:
    """Dates at the left, jobs beside them, and headings that are as short as a column would be."""
    prints = [Print(50, 60, "Jane Doe", 18), Print(50, 90, "Education")]
    truth = ["Jane Doe", "Education"]
    y = 110.0
    for place, (title, dates) in enumerate(JOBS):
        main = Column(180, 360, y)
        main.add(title)
        if place < 2:
            main.add(MAIN[place])
        prints += [Print(50, y, dates), *main.prints]
        truth += [dates, main.text()]
        y = main.y + 3
    prints += [Print(50, y + 12, "Skills"), Print(50, y + 26, "Python, SQL"), Print(400, 780, "page 1")]
    truth += ["Skills Python, SQL", "page 1"]
    return Page(tuple(prints), " ".join(truth))


def labels_at_the_left() -> Page:
    prints: list[Print] = []
    truth: list[str] = []
    y = 80.0
    for label, text in zip(("Profile", "Experience", "Teaching", "Writing"), MAIN, strict=True):
        main = Column(180, 360, y)
        main.add(text)
        main.add(text)
        prints += [Print(50, y, label), *main.prints]
        truth += [label, text, text]
        y = main.y + 12
    return Page(tuple(prints), " ".join(truth))


def labelled_values() -> Page:
    rows = [("Languages:", "German C1, English C2, French B2"), ("Tools:", "Airflow, dbt, Terraform, Git"),
            ("Interests:", "Rowing, choir, bread"), ("Licence:", "Car and small lorry")]  # fmt: skip
    prints = [
        Print(x, 100 + 14 * place, text)
        for place, row in enumerate(rows)
        for x, text in zip((50, 160), row, strict=True)
    ]
    return Page(tuple(prints), " ".join(" ".join(row) for row in rows))


def three_columns() -> Page:
    heading = _heading()
    columns = [Column(50, 140, 110), Column(220, 140, 110), Column(390, 140, 110)]
    for column, text in zip(columns, (MAIN[0], MAIN[1], MAIN[2]), strict=True):
        column.add(text)
        column.add(text)
    return Page(
        (*heading.prints, *_by_rows(*columns)), " ".join((heading.text(), *(column.text() for column in columns)))
    )


def _dated_jobs(y: float, room: float, right: float) -> tuple[list[Print], list[str], float]:
    """Jobs with their dates set flush right."""
    prints: list[Print] = []
    truth: list[str] = []
    for place, (title, dates) in enumerate(JOBS):
        main = Column(50, room, y)
        main.add(title)
        main.add(MAIN[place])
        prints += [Print(right - width(dates, 10), y, dates), *main.prints]
        truth += [title, dates, MAIN[place]]
        y = main.y + 6
    return prints, truth, y


def bar_that_ends_above_dates() -> Page:
    """A bar at the right, and below both columns a heading and schools with dates where the bar was."""
    prints, truth, y = _dated_jobs(100, 330, 380)
    bar = Column(410, 130, 100)
    for text in ("Skills", *SKILLS):
        bar.add(text)
    prints += [*bar.prints, Print(50, y + 14, "Education")]
    truth += [bar.text(), "Education"]
    for place, (school, years) in enumerate((("BSc Physics, Jena", "2013 – 2016"), ("Abitur, Gera", "2004 – 2012"))):
        line = y + 34 + 14 * place
        prints += [Print(50, line, school), Print(545 - width(years, 10), line, years)]
        truth += [school, years]
    return Page(tuple(prints), " ".join(truth))


def lists_above_dates() -> Page:
    """A centred name, three short lists side by side, and jobs with dates at the right edge below."""
    lists = [Column(50 + 170 * place, 150, 110) for place in range(3)]
    for column, words in zip(lists, (SKILLS[:4], CONTACT, SKILLS[4:]), strict=True):
        for text in words:
            column.add(text)
    jobs, truth, _y = _dated_jobs(190, 490, 545)
    prints = [Print(250, 60, "Jane Doe", 18), *_by_rows(*lists), *jobs]
    return Page(tuple(prints), " ".join(("Jane Doe", *(column.text() for column in lists), *truth)))


def columns_that_nearly_touch() -> Page:
    """Cells of a table without room between them: the longest lines end little more than a space before the bar.

    Figures, because their width in Helvetica is known: 0.556 of the size each, 0.278 a space.
    """
    lines = [
        " ".join(str(3000 + 10 * row + place) for place in range(10 if row % 3 else 6)) for row in range(len(SKILLS))
    ]
    prints = [
        one
        for place, (line, skill) in enumerate(zip(lines, SKILLS, strict=True))
        for one in (Print(50, 100 + 13 * place, line), Print(302, 100 + 13 * place, skill))
    ]
    return Page(tuple(prints), " ".join((*lines, *SKILLS)))


def bullets_far_from_short_lines() -> Page:
    prints = [Print(50, 60, "Jane Doe", 18), Print(50, 90, "What I did in the last ten years of work for others:")]
    truth = ["Jane Doe", prints[1].text]
    for place, text in enumerate(("Kept the books.", "Wrote the handbook and the plan.", "Led four people.")):
        prints += [Print(60, 110 + 14 * place, "-"), Print(85, 110 + 14 * place, text)]
        truth.append(f"- {text}")
    return Page(tuple(prints), " ".join(truth))


def drawn_backwards() -> Page:
    page = one_column()
    return Page(tuple(reversed(page.prints)), page.truth)


def drawn_in_turns() -> Page:
    page = sidebar_left()
    half = len(page.prints) // 2
    turns = [one for pair in zip_longest(page.prints[:half], page.prints[half:]) for one in pair if one is not None]
    return Page(tuple(turns), page.truth)


ALL: tuple[Callable[[], Page], ...] = (
    one_column, bullets, sidebar_left, sidebar_left_off_the_grid, sidebar_right, two_equal_columns, narrow_gutter,
    columns_between_full_width, dates_at_the_right, borderless_table_of_dates,
    dates_between_short_headings, labels_at_the_left, labelled_values,
    three_columns, bar_that_ends_above_dates, lists_above_dates, columns_that_nearly_touch,
    bullets_far_from_short_lines, drawn_backwards, drawn_in_turns,
)  # fmt: skip
