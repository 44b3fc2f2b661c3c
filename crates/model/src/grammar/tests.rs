use super::{LeadIn, Verb, lead_in, split, verbs, verbs_under, without_asking};

/// A verb behind a body that is named in the plural looks like an infinitive and decides all the same.
#[test]
fn bodies_in_the_plural_decide_as_others_do() {
    let cases: &[(&str, Verb)] = &[
        ("GS benoemen mevrouw Terpstra tot voorzitter van de jury", Verb::Designate),
        ("Gedeputeerde Staten verlenen een subsidie van 40.000 euro aan het molenfonds", Verb::Allocate),
        ("B&W wijzen het park aan als stiltegebied", Verb::Designate),
        ("Burgemeester en wethouders onttrekken het bedrag aan de reserve", Verb::Allocate),
        ("Dijkgraaf en heemraden keuren het bestek goed", Verb::Approve),
        ("De Staten mandateren de griffier", Verb::Mandate),
    ];
    for (sentence, verb) in cases {
        assert_eq!(verbs(sentence).map(|found| found.first), Some(*verb), "{sentence}");
    }
    assert!(verbs("Deze pagina toont alle openbare besluiten van mei").is_none());
    assert!(verbs("Twee van de leden benoemen dat als zorg").is_none());
}

/// Sentence, first verb, second verb.
#[test]
fn the_verb_is_found_wherever_it_stands() {
    use Verb::{
        Adopt, Advise, Agree, Allocate, Approve, Designate, Discuss, Endorse, GiveDirection, Instruct,
        Mandate, Request, Resolve, SubmitTo, TakeNote,
    };
    let cases: &[(&str, Verb, Option<Verb>)] = &[
        ("Kennis te nemen van de stand van zaken", TakeNote, None),
        ("Kennisneming van de rapportage", TakeNote, None),
        ("Het bestuur stelt 40.000 euro beschikbaar en wijst een trekker aan", Allocate, Some(Designate)),
        ("Het bestuur neemt de brief voor kennisgeving aan", TakeNote, None),
        ("Ter kennisname: de brief van de bewoners", TakeNote, None),
        ("Vaststelling verslag van 3 mei", Adopt, None),
        ("De tafel neemt kennis van de notitie en stemt in met het vervolg", TakeNote, Some(Agree)),
        ("Kennisnemen van de evaluatie van het wijkteam", TakeNote, None),
        ("Neemt kennis van de brief van de ondernemers", TakeNote, None),
        ("De raad kennis te laten nemen van het jaarverslag", TakeNote, None),
        ("Kennis te nemen van de adviezen van de cliëntenraad", TakeNote, None),
        ("Kennis te nemen van de nog vast te stellen agenda", TakeNote, None),
        ("Kennis te nemen van de nota die is gemaakt en daarna vast te stellen is", TakeNote, None),
        ("Kennis te nemen en vaststellen van de klachtenrapportage", TakeNote, Some(Adopt)),
        ("De proef te verlengen en de uitkomsten aan te bieden aan de raad", Resolve, Some(SubmitTo)),
        ("De subsidie in te trekken en het krediet beschikbaar te stellen", Resolve, Some(Allocate)),
        ("Besluit de proef te verlengen en de raad te verzoeken mee te doen", Resolve, Some(Request)),
        ("Verlengen van de proef en vaststellen van het budget", Resolve, Some(Adopt)),
        ("De regeling vast te stellen en de oude in te trekken", Adopt, Some(Resolve)),
        ("In te stemmen met de wens om te verhuizen en te verbouwen", Agree, None),
        ("De gemeenten die verplicht zijn te rapporteren en te betalen aan te wijzen", Designate, None),
        ("Opdracht te geven een plan uit te werken en uit te voeren", Instruct, None),
        ("Kennis te nemen van de stukken te Drachten en omstreken", TakeNote, None),
        ("Waardering uit te spreken en kennis te nemen van het verslag", Resolve, Some(TakeNote)),
        ("De gevolgen te verwerken in de begroting 2031", Allocate, None),
        ("De vergadering voor te stellen het tekort te dekken uit de reserve", Resolve, None),
        ("Zich uit te spreken of de kade hoger moet", GiveDirection, None),
        ("Een debat over de toekomst te voeren", Discuss, None),
        ("De brief ter kennis te brengen van de raden", SubmitTo, None),
        ("Het ministerie een brief te sturen", SubmitTo, None),
        ("De drie scenario's te bespreken", Discuss, None),
        ("Van gedachten te wisselen over de rol van de regio", Discuss, None),
        ("bespreekt het concept en de planning;", Discuss, None),
        (
            "De nota te bespreken en uit te spreken welke variant de voorkeur heeft",
            Discuss,
            Some(GiveDirection),
        ),
        ("Richting te geven aan het vervolg", GiveDirection, None),
        ("Zich uit te spreken over de gewenste schaal", GiveDirection, None),
        ("geeft aan welke wijk als eerste aan de beurt is", GiveDirection, None),
        (
            "De colleges te adviseren de bijdrage te verhogen en de raden voor te stellen hiermee rekening te houden",
            Advise,
            None,
        ),
        ("Advies uit te brengen over de herindeling", Advise, None),
        ("In te stemmen met het voorstel om het convenant vast te stellen", Agree, None),
        ("Instemmen met de verdeelsleutel", Agree, None),
        ("Akkoord te gaan met de aanstelling van een kwartiermaker", Agree, None),
        ("Het bestuur stemt in met de gewijzigde planning", Agree, None),
        ("In te stemmen met de tarieven en deze voor te leggen aan de raden", Agree, Some(SubmitTo)),
        ("De uitgangspunten te onderschrijven", Endorse, None),
        ("Het verslag ongewijzigd vast te stellen.", Adopt, None),
        ("Het verslag goed te keuren en vast te stellen", Adopt, None),
        ("Het dagelijks bestuur stelt de begroting 2031 vast", Adopt, None),
        ("Het bestuur besluit de nota vast te stellen", Adopt, None),
        ("Vaststellen van de agenda", Adopt, None),
        ("De jaarrekening goedkeuren;", Approve, None),
        (
            "Het convenant goed te keuren en dit ter ondertekening aan te bieden aan de burgemeesters",
            Approve,
            Some(SubmitTo),
        ),
        ("De werkgroep te verzoeken om een verdeelvoorstel te maken", Request, None),
        ("verzoekt de gemeenten hun cijfers aan te leveren", Request, None),
        (
            "De directie opdracht te geven twee varianten uit te werken en deze voor te leggen aan de tafel",
            Instruct,
            None,
        ),
        ("Bureau Noord op te dragen het bestek te laten toetsen", Instruct, None),
        ("Opdracht aan de secretaris te geven de agenda aan te vullen", Instruct, None),
        ("draagt de secretaris op een rooster te maken", Instruct, None),
        ("draagt de havendienst op elk jaar de boten te tellen", Instruct, None),
        ("De voorzitter te machtigen de overeenkomst te ondertekenen", Mandate, None),
        ("Mandaat te verlenen aan de directeur voor de afhandeling", Mandate, None),
        ("Mevrouw Terwel aan te wijzen als plaatsvervangend voorzitter", Designate, None),
        ("wijst de gemeente Ooldrecht aan als penvoerder", Designate, None),
        (
            "Een krediet van € 80.000 beschikbaar te stellen en de begroting dienovereenkomstig te wijzigen",
            Allocate,
            None,
        ),
        ("De lasten te dekken uit de algemene reserve", Allocate, None),
        ("De kosten ten laste van de post onvoorzien te brengen", Allocate, None),
        ("Het plan ter kennisname aan de raden te zenden", SubmitTo, None),
        ("Het besluit voor zienswijze voor te leggen aan de raden", SubmitTo, None),
        ("Te besluiten de proef met een jaar te verlengen", Resolve, None),
        ("Het algemeen bestuur heeft ingestemd met de overdracht", Agree, None),
    ];
    for (sentence, first, second) in cases {
        let found = verbs(sentence).unwrap_or_else(|| panic!("no verb in {sentence:?}"));
        assert_eq!((found.first, found.second), (*first, *second), "{sentence}");
    }
}

#[test]
fn a_sentence_without_decision_has_no_verb() {
    for sentence in [
        "Het besluit over de locatie",
        "De vragen van de gemeenten zijn beantwoord",
        "Het voorstel is in de werkgroep gemaakt",
        "De vernieuwing van het meetnet volgens de tweede variant",
        "",
        "– – –",
    ] {
        assert_eq!(verbs(sentence), None, "{sentence}");
    }
}

#[test]
fn a_bullet_takes_its_verb_from_the_lead_in() {
    let lead = lead_in("Het algemeen bestuur besluit in te stemmen met:").expect("a lead-in");
    assert_eq!(lead, LeadIn { verb: Some(Verb::Agree) });
    for bullet in [
        "De vernieuwing van de brug;",
        "Dat de cijfers openbaar worden gemaakt zodra zij vast te stellen zijn;",
    ] {
        assert_eq!(verbs_under(bullet, lead.verb).first, Verb::Agree, "{bullet}");
    }
    assert_eq!(verbs_under("Het verslag vast te stellen", lead.verb).first, Verb::Adopt);
    assert_eq!(verbs_under("de proef te verlengen", None).first, Verb::Resolve);
}

#[test]
fn lead_ins_are_told_from_points() {
    for line in [
        "De tafel wordt gevraagd:",
        "Het dagelijks bestuur stelt voor :",
        "De stuurgroep wordt verzocht om",
        "Gedeputeerde Staten besluiten:",
        "Het portefeuillehoudersoverleg:",
        "Wij leggen het schoolbestuur voor:",
        "Het volgende leggen de directeuren u voor:",
    ] {
        assert_eq!(lead_in(line), Some(LeadIn { verb: None }), "{line}");
    }
    for line in [
        "In te stemmen met de planning",
        "De tafel wordt gevraagd in te stemmen met de planning",
        "Aanleiding",
    ] {
        assert_eq!(lead_in(line), None, "{line}");
    }
}

#[test]
fn the_asking_in_front_is_left_out_and_a_decision_stays_whole() {
    assert_eq!(
        without_asking("Ook vragen wij u kennis te nemen van de brief."),
        "kennis te nemen van de brief."
    );
    assert_eq!(
        without_asking("De BST wordt gevraagd om in te stemmen met de planning."),
        "in te stemmen met de planning."
    );
    assert_eq!(
        without_asking("Het bestuur stelt de begroting vast."),
        "Het bestuur stelt de begroting vast."
    );
    assert_eq!(
        without_asking("Er is veel gevraagd van de partners."),
        "Er is veel gevraagd van de partners."
    );
}

#[test]
fn a_point_splits_into_verb_and_object_and_back() {
    let cases = [
        ("Kennis te nemen van de toelichting op het plan", Verb::TakeNote, "de toelichting op het plan"),
        ("Het verslag ongewijzigd vast te stellen.", Verb::Adopt, "Het verslag ongewijzigd."),
        (
            "In te stemmen met deze versie, zodat het werk kan beginnen",
            Verb::Agree,
            "deze versie, zodat het werk kan beginnen",
        ),
        ("Een krediet beschikbaar te stellen voor de brug", Verb::Allocate, "Een krediet voor de brug"),
        ("Van gedachten te wisselen over de opgaven", Verb::Discuss, "de opgaven"),
    ];
    assert_eq!(split("De raad stelt de nota vast."), None);
    for (text, verb, object) in cases {
        let found = split(text).expect("a verb");
        assert_eq!((found.verb, found.object().as_str()), (verb, object), "{text}");
        assert_eq!([found.before, found.words, found.after].concat(), text);
    }
}

#[test]
fn each_verb_can_be_worded_and_read_back() {
    for verb in Verb::ALL {
        let phrase = verb.phrase("de nota;");
        assert_eq!(verbs(&phrase).map(|found| found.first), Some(verb), "{phrase}");
        assert!(!verb.dutch_infinitive().is_empty());
    }
    assert_eq!(Verb::Adopt.phrase("de begroting."), "de begroting vast te stellen");
    assert_eq!(Verb::TakeNote.phrase("de brief"), "kennis te nemen van de brief");
}

proptest::proptest! {
    #[test]
    fn no_sentence_breaks_the_grammar(text in "\\PC*") {
        verbs(&text);
        lead_in(&text);
        let rest = without_asking(&text);
        proptest::prop_assert!(text.ends_with(rest));
        if let Some(found) = split(&text) {
            proptest::prop_assert_eq!([found.before, found.words, found.after].concat(), text);
        }
    }
}

#[test]
fn a_line_opens_a_point_once_its_verb_stands_whole() {
    for (line, verb) in [
        ("Kennis te nemen van ", Some(Verb::TakeNote)),
        ("kennisnemen van ", Some(Verb::TakeNote)),
        ("In te stemmen met ", Some(Verb::Agree)),
        ("Richting te geven aan ", Some(Verb::GiveDirection)),
        ("Te verzoeken ", Some(Verb::Request)),
        ("Vast te stellen ", Some(Verb::Adopt)),
        ("Kennis te nemen ", None),
        ("Kennis te nemen van", None),
        ("Kennis te nemen van de stand ", None),
        ("De tafel heeft kennis te nemen van ", None),
        ("Vragen ", None),
        ("In de regio ", None),
        ("", None),
    ] {
        assert_eq!(super::opened(line), verb, "{line:?}");
    }
}

#[test]
fn a_list_of_decisions_may_leave_out_the_auxiliary() {
    let first = |text: &str| verbs(text).map(|verbs| verbs.first);
    assert_eq!(first("Kennisgenomen van de evaluatie"), Some(Verb::TakeNote));
    assert_eq!(first("Ingestemd met het plan"), Some(Verb::Agree));
    assert_eq!(first("Vastgesteld verslag van 3 mei"), None);
    assert_eq!(first("De gemeente vragen om het plein te openen"), Some(Verb::Request));
    assert_eq!(first("De vragen om subsidie te krijgen"), None);
}
