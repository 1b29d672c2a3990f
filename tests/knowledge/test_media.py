"""The tables of outlets and agencies are sound."""

from collections import Counter

from menurut.knowledge.media import agencies, find_agency, find_outlet, outlet_of_host, outlets, publisher_of_host


def test_there_are_as_many_as_promised() -> None:
    assert len(outlets()) >= 60
    assert len(agencies()) >= 40


def test_no_host_and_no_name_stands_twice() -> None:
    hosts = Counter(host for outlet in outlets() for host in outlet.hosts)
    names = Counter(outlet.name for outlet in outlets())
    assert [host for host, number in (hosts + names).items() if number > 1] == []


def test_no_credit_stands_for_two_agencies() -> None:
    credits = Counter(form for agency in agencies() for form in agency.credits)
    assert [form for form, number in credits.items() if number > 1] == []


def test_a_subdomain_belongs_to_its_outlet_and_a_look_alike_does_not() -> None:
    outlet = outlet_of_host("news.detik.com")
    assert outlet is not None
    assert outlet.name == "Detik"
    assert outlet_of_host("notdetik.com") is None


def test_an_agency_publishes_on_its_own_site() -> None:
    assert [publisher_of_host(host) for host in ("www.reuters.com", "antaranews.com", "news.detik.com", "com", "")] == [
        "Reuters", "Antara", "Detik", None, None,
    ]  # fmt: skip


def test_names_are_found_whatever_their_case() -> None:
    outlet, agency = find_outlet("republika.co.id"), find_agency("AFP")
    assert outlet is not None
    assert agency is not None
    assert (outlet.name, agency.country) == ("Republika", "FRA")
