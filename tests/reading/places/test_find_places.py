"""Which names are places, and which place of a name is meant."""

from hypothesis import given
from hypothesis import strategies as st

from menurut.reading.grammar.page import Page
from menurut.reading.layout import find_layout
from menurut.reading.places import find_places
from menurut.types.analysis import Analysis
from menurut.types.article import Article
from menurut.types.place import Place


def read(text: str, language: str = "id", publisher: str | None = None) -> dict[str, Place]:
    """Return the places by their name in the text."""
    article = Article(id="", text=text, language=language, publisher=publisher)
    layout, _ = find_layout(article)
    return {place.name: place for place in find_places(Page.of(article, layout, Analysis()), ())}


def test_indonesian_names_of_foreign_cities_are_known() -> None:
    places = read("Danil Werto terbang ke Moskow, lalu ke Kairo dan Den Haag.")
    assert {name: place.country for name, place in places.items()} == {"Moskow": "RUS", "Kairo": "EGY", "Den Haag": "NLD"}


def test_dateline_is_a_place_with_its_span() -> None:
    text = "REPUBLIKA.CO.ID, PYONGYANG -- Danil Werto membantah tuduhan itu."
    place = read(text)["PYONGYANG"]
    assert place.span.of(text) == "PYONGYANG"
    assert (place.country, place.geonames, place.precision) == ("PRK", 1871859, "city")


def test_longest_name_wins_and_keeps_its_precision() -> None:
    places = read("Pasukan memasuki Jalur Gaza, lalu Sumatera Utara dan Indonesia.")
    assert {name: place.precision for name, place in places.items()} == {
        "Jalur Gaza": "area",
        "Sumatera Utara": "province",
        "Indonesia": "country",
    }


def test_direction_belongs_to_the_name_but_not_the_progressive_word() -> None:
    assert set(read("Pertempuran terjadi di Israel selatan.")) == {"Israel selatan"}
    assert set(read("Ukraina dan Rusia tengah menghadapi tekanan.")) == {"Ukraina", "Rusia"}


def test_country_named_in_the_article_decides_between_namesakes() -> None:
    assert read("Ia tiba di Tripoli. Pemerintah Libanon membantah.")["Tripoli"].country == "LBN"
    assert read("Ia tiba di Tripoli. Pemerintah Libya membantah.")["Tripoli"].country == "LBY"


def test_name_of_a_person_is_no_place() -> None:
    assert read("Senator Elizabeth Warren criticised the plan.", "en") == {}
    assert read("Wartawan Paris Manggala membantah.") == {}


def test_ordinary_word_with_a_capital_is_no_place() -> None:
    assert read('"Lima orang ditahan. Surat itu palsu," kata Anda. Kali ini benar.') == {}


def test_paper_named_after_a_city_is_no_place() -> None:
    assert read("He told the New York Times about it.", "en") == {}


def test_unknown_name_after_the_word_for_village_is_a_place_without_coordinates() -> None:
    place = read("Warga mengungsi ke desa Sarangga Wulung pada pagi hari.")["Sarangga Wulung"]
    assert (place.country, place.latitude, place.geonames) == (None, None, None)


def test_syllable_is_not_the_state_of_the_same_letters() -> None:
    assert set(read("Duta besar AS menemui As itu.")) == {"AS"}


def test_coordinated_towns_vouch_for_each_other() -> None:
    assert set(read("Serangan terjadi di Tulkarem, Jenin, dan Tubas di Tepi Barat.")) == {
        "Tulkarem",
        "Jenin",
        "Tubas",
        "Tepi Barat",
    }


def test_a_place_lies_in_what_the_text_says_and_in_nothing_else() -> None:
    places = read("Bentrok pecah di Kampung Sarang, Distrik Wulung, Kabupaten Intan Jaya, Papua Tengah, Rabu sore.")
    assert {name: place.within for name, place in places.items()} == {
        "Sarang": ("Wulung", "Kabupaten Intan Jaya", "Papua Tengah"),
        "Wulung": ("Kabupaten Intan Jaya", "Papua Tengah"),
        "Kabupaten Intan Jaya": ("Papua Tengah",),
        "Papua Tengah": (),
    }
    assert [place.precision for place in places.values()] == ["village", "district", "district", "province"]
    assert {place.country for place in places.values()} == {"IDN"}


def test_a_place_alone_lies_in_nothing_that_the_text_says() -> None:
    assert read("Warga berkumpul di Surabaya.")["Surabaya"].within == ()


def test_two_places_of_one_size_do_not_lie_in_each_other() -> None:
    places = read("Serangan terjadi di Kyiv, Kharkiv, dan Odesa.")
    assert {place.within for place in places.values()} == {()}


def test_a_country_that_acts_holds_no_town_before_it() -> None:
    assert read("Di Kharkiv, Ukraina membalas.")["Kharkiv"].within == ()
    assert read("Serangan terjadi di Kharkiv, Ukraina.")["Kharkiv"].within == ("Ukraina",)


def test_a_district_is_not_the_town_of_its_name() -> None:
    district = read("Banjir merendam Kabupaten Bekasi, Jawa Barat.")["Bekasi"]
    assert (district.precision, district.geonames, district.within) == ("district", None, ("Jawa Barat",))
    assert read("Banjir melanda warga di Bekasi.")["Bekasi"].geonames is not None


def test_a_village_is_not_the_city_of_its_name() -> None:
    village = read("Warga mengungsi ke desa Medan.")["Medan"]
    assert (village.precision, village.geonames, village.latitude) == ("village", None, None)


@given(st.text(alphabet="Jalur Gaza di,Kota-(AS)\n'dan ", max_size=150))
def test_any_text_gives_spans_inside_it_in_order(text: str) -> None:
    article = Article(id="", text=text)
    layout, _ = find_layout(article)
    places = find_places(Page.of(article, layout, Analysis()), ())
    assert [place.span for place in places] == sorted(place.span for place in places)
    assert all(place.span.of(text) == place.name for place in places)


def test_the_town_named_with_a_street_is_the_place() -> None:
    places = read("Massa membakar kantor di Jalan Ahmad Yani Nomor 12, Kebumen, Jawa Tengah.")
    assert set(places) == {"Kebumen", "Jawa Tengah"}
    assert (places["Kebumen"].precision, places["Kebumen"].within) == ("city", ("Jawa Tengah",))


def test_a_street_alone_is_no_place_of_the_map() -> None:
    assert read("Polisi menahan dua orang di Jalan Melati.") == {}


def test_a_street_vouches_for_a_town_that_is_also_a_word() -> None:
    places = read("Police attacked residents at 12 Pahlawan Street, Malang, on Tuesday.", language="en")
    assert places["Malang"].country == "IDN"


def test_a_site_vouches_for_the_town_behind_its_comma() -> None:
    assert set(read("Massa berkumpul di depan Gedung Melati, Kebumen, Senin.")) == {"Kebumen"}
    assert read("Di depan gedung itu, Kebumen menolak.") == {}


def test_the_layers_of_an_address_lie_in_each_other() -> None:
    places = read("Massa membakar pos di Jl Melati No. 5, Kelurahan Wulung, Kecamatan Tebet, Jakarta Selatan.")
    assert places["Wulung"].within == ("Tebet", "Jakarta Selatan")
    assert places["Wulung"].precision == "village"


def test_a_regency_is_as_coarse_as_the_text_says() -> None:
    place = read("Polisi menahan dua orang di Kabupaten Bekasi.")["Bekasi"]
    assert (place.precision, place.geonames) == ("district", None)


def test_a_region_called_like_a_word_is_a_place_only_where_a_word_says_so() -> None:
    assert read("Medali Perak diraih Indonesia.").keys() == {"Indonesia"}
    assert read("Penyerang di Perak membunuh dua orang.")["Perak"].country == "MYS"
    assert read("Tentara menyerbu negara bagian Chin.")["Chin"].country == "MMR"
    assert read("Soldiers raided Chin state.", "en")["Chin"].country == "MMR"
    assert "Kent" not in read("Kent said the plan was wrong.", "en")


def test_a_region_comes_before_the_towns_of_its_name() -> None:
    places = read("Ia tiba di Lancashire, lalu di Kreta, di Punjab dan di Nuseirat.")
    assert {name: place.country for name, place in places.items()} == {
        "Lancashire": "GBR",
        "Kreta": "GRC",
        "Punjab": "IND",
        "Nuseirat": "PSE",
    }
    assert read("Ia tiba di Punjab. Pemerintah Pakistan membantah.")["Punjab"].country == "PAK"


def test_a_shoal_that_several_states_claim_is_of_none() -> None:
    assert read("Kapal itu berada di Beting Scarborough.")["Beting Scarborough"].country is None
