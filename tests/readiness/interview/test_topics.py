import pytest

from readiness.interview.topics import topics_of


@pytest.mark.parametrize(
    ("line", "topics"),
    [
        ("Experience with Kafka in production", ("Kafka",)),
        ("SQL and data modelling", ("SQL",)),
        ("Build batch pipelines in Spark and Google Cloud", ("Spark", "Google Cloud")),
        ("Solid C++, C# or .NET", ("C++", "C#", ".NET")),
        ("Terraform", ("Terraform",)),
        ("Mentor two junior engineers", ("Mentor two junior engineers",)),
        ("Clear writing for readers who have never met a computer", ()),
        ("Erfahrung mit Python und Netzwerken", ("Python", "Netzwerken")),
        ("Fluent English", ("Fluent English",)),
        ("", ()),
    ],
)
def test_what_can_be_asked_about(line: str, topics: tuple[str, ...]) -> None:
    assert topics_of([line]) == topics


def test_each_topic_once() -> None:
    assert topics_of(["We use Kafka daily", "Years of kafka and Kafka"]) == ("Kafka",)
