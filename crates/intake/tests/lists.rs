//! Lists of actions and decisions in the forms that they come in, and the sentences beside them.

use tafelstuk_intake::{PaperKind, Recognised, recognise};

const HEAD: &str = "stuurgroep Kade\n\nOverleg van 3 maart 2031\n\n";

fn read(text: &str) -> Recognised {
    recognise(text.as_bytes(), "lijst.txt", None, None).expect("a text is a paper")
}

fn list(kind: &str, text: &str) -> Recognised {
    read(&format!("{kind} {HEAD}{text}"))
}

/// Each step with who acts and when.
fn steps(found: &Recognised) -> Vec<String> {
    let told = found.steps.iter().map(|step| {
        let when = step.period.as_ref().map_or("-", |period| period.literal.as_str());
        format!("{} | {} | {when}", step.text, step.owners.join(" + "))
    });
    told.collect()
}

fn points(found: &Recognised) -> Vec<&str> {
    found.decision_points.iter().map(|point| point.text.as_str()).collect()
}

#[test]
fn cards_with_labels_below_each_action_are_read_whatever_begins_them() {
    for (first, second) in [
        ("31-02  Steiger keuren bij de", "31-14  Boten tellen"),
        ("Steiger keuren bij de", "Boten tellen"),
        ("Actie: Steiger keuren bij de", "Actie: Boten tellen"),
        ("Actie 1: Steiger keuren bij de", "Actie 2: Boten tellen"),
    ] {
        let text = format!(
            "{first}\n       sluis\n       Trekker:  havendienst\n       Gereed:   vóór 1 mei\n       Stand:    de kraan\n\n\
             {second}\n       Trekker:  dhr. Tromp\n       Stand:\n"
        );
        let found = list("Actielijst", &text);
        assert_eq!(
            steps(&found),
            ["Steiger keuren bij de sluis | havendienst | vóór 1 mei", "Boten tellen | Tromp | -"],
            "{first}"
        );
    }
}

#[test]
fn a_list_of_both_keeps_what_is_decided_from_what_is_to_be_done() {
    let sentences = "Genomen besluiten\n\n1. De stuurgroep stelt het sluisplan vast.\n\
        2. De stuurgroep ziet af van een brug.\n\nNieuwe acties\n\n- Havendienst: de steiger keuren\n";
    let led_in = "Besluiten\n\nDe stuurgroep besluit:\n1. het sluisplan vast te stellen;\n\
        2. af te zien van een brug.\n\nActies\n\n- Havendienst: de steiger keuren\n";
    let table = "Acties\n\nWie\tWat\tWanneer\nHavendienst\tDe steiger keuren\t\n\nBesluiten\n\n\
        Genomen op\tNr.\tWat hebben we besloten\n3 maart\tB1\tHet sluisplan is vastgesteld.\n3 maart\tB2\tGeen brug.\n";
    for text in [sentences, led_in, table] {
        let found = list("Actie- en besluitenlijst", text);
        assert_eq!((found.decision_points.len(), found.steps.len()), (2, 1), "{text}");
        assert_eq!(found.steps[0].owners, ["Havendienst"], "{text}");
    }
}

#[test]
fn a_second_table_of_actions_may_have_its_columns_in_another_order() {
    let text = "Nieuw\n\nActie\tWie\tWanneer\nSteiger keuren\tHavendienst\tmei\n\n\
        Afgerond\n\nWanneer\tWie\tActie\njanuari\tTromp\tBoten tellen\n";
    let found = list("Actielijst", text);
    assert_eq!(steps(&found), ["Steiger keuren | Havendienst | mei", "Boten tellen | Tromp | januari"]);
}

#[test]
fn where_all_actions_begin_with_a_name_any_word_before_the_colon_is_one() {
    let found = list(
        "Actielijst",
        "- Havendienst: de steiger keuren\n- Gemeente Kreek: boten tellen\n- Scheepsklok: de klok luiden\n",
    );
    assert_eq!(found.steps[2].owners, ["Scheepsklok"]);
    let found =
        list("Actielijst", "- Havendienst: de steiger keuren\n- Boten tellen\n- Klok: luiden in mei\n");
    assert_eq!(found.steps[2].owners, [""; 0]);
}

#[test]
fn a_column_headed_by_what_was_decided_holds_the_decisions() {
    for head in ["Wat is er besloten?", "Wat is besloten", "Wij hebben besloten"] {
        let text = format!(
            "Nr\tOnderwerp\t{head}\tActie\n1\tPlan\tHet bestuur dient geen zienswijze in.\tTromp stuurt het plan rond.\n\
             2\tVeer\tHet voorstel wordt aangehouden.\t\n3\tLoon\tHet verzoek om meer loon af te wijzen.\t\n"
        );
        let found = list("Besluitenlijst", &text);
        let expected = ["Het bestuur dient geen zienswijze in.", "Het verzoek om meer loon af te wijzen."];
        assert_eq!(points(&found), expected, "{head}");
        assert_eq!(steps(&found), ["Tromp stuurt het plan rond. | Tromp | -"], "{head}");
    }
}

#[test]
fn what_somebody_does_for_a_purpose_is_no_decision() {
    let found = list(
        "Besluitenlijst",
        "1. Veer\nDe veerman biedt aan om het dek te schrobben.\n2. Brug\nIn te stemmen met de brug.\n",
    );
    assert_eq!(points(&found), ["In te stemmen met de brug."]);
}

#[test]
fn the_name_of_a_proposal_may_stand_alone_below_the_organisation() {
    for name in ["VOORSTEL", "Voorstel", "Collegevoorstel", "Raadsvoorstel"] {
        let text = format!(
            "Gemeente Kreek\n\n{name}\n\nOnderwerp: Nieuw veer\nSteller: A. Tromp\n\nAanleiding\nHet veer lekt.\n\nVoorstel\n\
             1. Het veer te kopen.\n"
        );
        let found = read(&text);
        assert_eq!(found.kind, PaperKind::Proposal, "{name}");
        assert_eq!(found.title, "Nieuw veer", "{name}");
        assert_eq!(found.sections.len(), 2, "{name}");
    }
}

#[test]
fn arguments_counted_below_the_letter_of_their_point_are_no_part_of_the_heading() {
    let found = read(
        "Voorstel veer\n\nAan: college van Kreek\nOnderwerp: Nieuw veer\n\n1. Voorstel\na) het veer te kopen;\nb) de brug te sluiten.\n\n\
         2. Argumenten\n\na.1 Het veer is sneller\n    De brug is oud.\n\nb.1 De brug is rot\n    Niemand durft er meer over.\n",
    );
    let headings: Vec<_> = found.sections.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(headings, ["Voorstel", "Argumenten"]);
}

#[test]
fn the_day_on_which_a_list_was_sent_around_is_no_day_of_the_meeting() {
    for sent in ["Verspreid door de griffie op", "Verzonden op", "Gepubliceerd:", "Verzonden:"] {
        let found = list("Actielijst", &format!("{sent} 9 maart 2031\n\n- Tromp: de klok luiden\n"));
        assert_eq!(found.meeting_date.map(|day| day.to_string()).as_deref(), Some("2031-03-03"), "{sent}");
        assert!(found.warnings.is_empty(), "{sent}: {:?}", found.warnings);
    }
}

#[test]
fn letters_in_minutes_mark_items_where_each_has_its_own_text() {
    let found = list(
        "Verslag",
        "1. Opening\nDe voorzitter opent.\n\n2. Post\na. Brief van de veerman\nDe veerman schrijft dat het tarief stijgt.\n\n\
         b. Uitnodiging visclub\nDe club bestaat tien jaar.\n\n3. Veer\nAfgesproken is:\na. Tromp maakt een rooster\n\
         b. De havendienst telt de boten\nDaarna is het pauze.\n",
    );
    let labels: Vec<_> = found.agenda_items.iter().filter_map(|item| item.label.as_deref()).collect();
    assert_eq!(labels, ["1", "2", "2a", "2b", "3"]);
    assert_eq!(
        steps(&found),
        ["Tromp maakt een rooster | Tromp | -", "De havendienst telt de boten | havendienst | -"]
    );
}

#[test]
fn who_lets_know_later_promises_and_who_tells_or_speaks_does_not() {
    let minutes =
        |sentence: &str| steps(&list("Verslag", &format!("1. Veer\n{sentence}\n2. Brug\nRot.\n"))).len();
    for promised in [
        "De dijkgraaf laat uiterlijk in mei weten wat het veer kost.",
        "De dijkgraaf laat weten of het kan.",
        "Het veerplan ligt in het najaar van 2031 op tafel.",
    ] {
        assert_eq!(minutes(promised), 1, "{promised}");
    }
    for told in [
        "De dijkgraaf laat weten dat het veer vaart.",
        "De wethouder schrijft dat de prijs daalt.",
        "Mevrouw Tromp spreekt namens de vissers over het lawaai.",
        "Matrozen schilderen boeien en maken daar een boek van.",
    ] {
        assert_eq!(minutes(told), 0, "{told}");
    }
}

#[test]
fn a_row_that_calls_itself_a_decision_is_one_among_actions() {
    let found = list(
        "Actie- en besluitenlijst",
        "Nr.\tSoort\tOmschrijving\tWie\tWanneer\n1\tBesluit\tDe stuurgroep stelt het sluisplan vast.\t\t\n\
         2\tActie\tSteiger keuren\tHavendienst\tmei\n",
    );
    assert_eq!(points(&found), ["De stuurgroep stelt het sluisplan vast."]);
    assert_eq!(steps(&found), ["Steiger keuren | Havendienst | mei"]);
}

#[test]
fn until_when_a_promise_is_kept_counts_rather_than_the_day_it_was_made() {
    let found = read(
        "Toezeggingenlijst commissie Kade\n\nStand per 3 maart 2031\n\n\
         Nr\tDatum\tToezegging\tDoor\tAfdoening\n1\t4 feb\tBrief sturen\twethouder Tromp\tQ2 2031\n",
    );
    assert_eq!(found.meeting_date.map(|day| day.to_string()).as_deref(), Some("2031-03-03"));
    assert_eq!(steps(&found), ["Brief sturen | wethouder Tromp | Q2 2031"]);
}

#[test]
fn a_list_of_decisions_says_besloten_is_and_ends_in_bullets_of_follow_up() {
    let found = list(
        "Besluitenlijst",
        "1. Veer\nBesloten is het veer te verkopen.\n\n2. Brug\nHet bestuur stemt in met de brug.\n\n\
         Vervolgacties\n- Havendienst: de steiger keuren, mei\n- Boten tellen (dhr. Tromp)\n",
    );
    assert_eq!(points(&found), ["Besloten is het veer te verkopen.", "Het bestuur stemt in met de brug."]);
    assert_eq!(
        steps(&found),
        ["Havendienst: de steiger keuren, mei | Havendienst | mei", "Boten tellen (dhr. Tromp) | Tromp | -"]
    );
}

#[test]
fn a_sentence_labelled_as_action_is_one_in_the_middle_of_minutes() {
    let found =
        list("Verslag", "1. Veer\nHet veer lekt al jaren. Actie Tromp: offerte vragen.\n2. Brug\nRot.\n");
    assert_eq!(steps(&found), ["Actie Tromp: offerte vragen. | Tromp | -"]);
}

#[test]
fn a_label_for_actions_that_only_names_somebody_tells_no_action() {
    let found = list(
        "Besluitenlijst",
        "1. Veer\nBesluit: Het bestuur verkoopt het veer.\nActie: R. Tromp\n\n2. Brug\nActie: R. Tromp belt de smid.\n",
    );
    assert_eq!(steps(&found), ["R. Tromp belt de smid. | R. Tromp | -"]);
}

#[test]
fn one_line_leads_in_its_points_and_parts_them_by_semicolons() {
    let found = list(
        "Besluitenlijst",
        "Nr.\tOnderwerp\tBesluit\n\
         1\tVeer\tHet bestuur besluit: het veer te verkopen; de schipper te bedanken.\n\
         2\tBrug\tHet bestuur besluit: 1. in te stemmen met de brug; en 2. de smid te machtigen.\n\
         3\tSteiger\tHet bestuur bekrachtigt de koop.\n",
    );
    assert_eq!(
        points(&found),
        [
            "het veer te verkopen",
            "de schipper te bedanken.",
            "in te stemmen met de brug",
            "de smid te machtigen.",
            "Het bestuur bekrachtigt de koop."
        ]
    );
}

#[test]
fn a_line_below_the_list_that_speaks_of_decisions_takes_none() {
    let found = list(
        "Besluitenlijst",
        "1. Veer\nSamenvatting: De schipper vraagt de raad om een nieuw veer.\nGevraagd werd het veer te verkopen.\nGS verlenen de ontheffing voor het veer.\n\nDeze lijst geeft de openbare besluiten weer.\n",
    );
    assert_eq!(points(&found), ["GS verlenen de ontheffing voor het veer."]);
}

#[test]
fn the_body_decides_in_a_sentence_behind_its_list_too() {
    let found = read(
        "Voorstel Veer\n\nGevraagd besluit\n\nDe stuurgroep besluit in te stemmen met:\n- de koop van het veer;\n\
         - de sloop van de steiger.\n\nDe stuurgroep verzoekt de havendienst de brug te keuren.\n\
         De lijst is besproken met de schippers.\n",
    );
    assert_eq!(
        points(&found),
        [
            "de koop van het veer;",
            "de sloop van de steiger.",
            "De stuurgroep verzoekt de havendienst de brug te keuren."
        ]
    );
}

#[test]
fn what_must_come_first_does_not_make_a_promise_past_and_what_is_done_today_or_only_wished_is_none() {
    let found = list(
        "Verslag",
        "1. Veer\nZodra de schippers hebben gekozen, plant Tromp een bezoek.\nMevrouw Bos vervangt vandaag de heer Kuil.\n\
         De havendienst wil de steiger laten schilderen.\n2. Brug\nRot.\n",
    );
    assert_eq!(
        steps(&found),
        [
            "Zodra de schippers hebben gekozen, plant Tromp een bezoek. | Tromp | Zodra de schippers hebben gekozen"
        ]
    );
}

#[test]
fn what_only_says_who_acts_and_when_belongs_to_the_sentence_before_it() {
    let found = list(
        "Verslag",
        "1. Veer\nHet veer ligt stil. De motor wordt nagekeken. (actie: Sjoerd)\n\
         De touwen zijn op. Wie: Anja. Wanneer: voor 1 mei.\n2. Brug\nRot.\n",
    );
    assert_eq!(
        steps(&found),
        [
            "De motor wordt nagekeken. (actie: Sjoerd) | Sjoerd | -",
            "De touwen zijn op. Wie: Anja. Wanneer: voor 1 mei. | Anja | voor 1 mei"
        ]
    );
}

#[test]
fn a_body_alone_behind_its_label_leads_in_what_it_does() {
    let found = list(
        "Besluitenlijst",
        "Agendapunt: 3\nOnderwerp: Veer\nBesluit: Het college\n1. verleent een subsidie van € 400;\n\
         2. informeert de raad met een brief.\n\nAgendapunt: 4\nOnderwerp: Brug\nBesluit: Aangehouden.\n",
    );
    assert_eq!(points(&found), ["verleent een subsidie van € 400;", "informeert de raad met een brief."]);
}

#[test]
fn a_letter_alone_in_the_column_of_numbers_joins_the_number_above_it() {
    let found =
        list("Agenda", "Nr.\tOnderwerp\tDoel\n5\tBenoemingen\t\na.\tSchipper\t\nb)\tSmid\t\n6\tSluiting\t\n");
    let labels: Vec<Option<&str>> = found.agenda_items.iter().map(|item| item.label.as_deref()).collect();
    assert_eq!(labels, ["5", "5a", "5b", "6"].map(Some));
}

#[test]
fn a_figure_that_its_sentence_calls_for_begins_no_item() {
    let found = list(
        "Verslag",
        "1. Veer\nDe schipper mist het rooster. Het secretariaat verspreidt dit in week\n49. De voorzitter sluit.\n2. Brug\nRot.\n",
    );
    assert_eq!(steps(&found), ["Het secretariaat verspreidt dit in week 49. | secretariaat | in week 49"]);
    assert_eq!(found.agenda_items.len(), 2);
}
