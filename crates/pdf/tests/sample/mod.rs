//! A pack of a fictional region, of the length and quality that a real meeting has. Shared by the tests
//! and by `examples/sample_pack.rs`.

use chrono::{NaiveDate, NaiveTime};
use tafelstuk_model::catalogue::Lang;
use tafelstuk_model::rich_text::Doc;
use tafelstuk_pdf::contents::{
    Asked, Audience, FilePages, PackAttachment, PackBoard, PackContents, PackItem, PackMeeting, PackPaper,
    PackSection, PaperBody,
};
use tafelstuk_pdf::front::{
    Front, PackAction, PackDecided, PackDecidedLine, PackDecisions, PackReceiver, PackSeat,
};

/// The picture in the sample, by the name that the papers use.
pub const PICTURE: &str = "grafiek";

/// For a pack that no file belongs to.
pub fn no_files(address: &str) -> tafelstuk_model::Result<Vec<u8>> {
    panic!("{address} is asked for")
}

/// A whole pack; its long paper comes `papers` times, each about three pages.
pub fn pack(papers: usize) -> PackContents {
    PackContents {
        lang: Lang::Nl,
        board: PackBoard {
            name: "Bestuurlijke samenwerkingstafel".into(),
            short: "BST".into(),
            region: Some("Rivierenhoek".into()),
            accent: None,
            logo: None,
        },
        meeting: meeting(),
        audience: Audience::Members,
        recipient: Some("Marijke van der Linden-Oosterhuis".into()),
        is_draft: true,
        set_number: 1,
        edition: Default::default(),
        contents_date: date(2026, 11, 12),
        files_conform: true,
        extent: Default::default(),
        front: Default::default(),
        has_separators: false,
        is_for_paper: false,
        is_large_print: false,
        is_marked: false,
        items: items(papers),
        script: Vec::new(),
        images: [(PICTURE.to_owned(), picture().into())].into(),
    }
}

fn meeting() -> PackMeeting {
    PackMeeting {
        title: None,
        number: Some("2026-4".into()),
        date: date(2026, 11, 26),
        starts: time(14, 0),
        ends: time(16, 0),
        place: Some("Raadzaal, gemeentehuis Oudewaal".into()),
        chair: Some("Annelies Terpstra, namens de gemeenten".into()),
        secretary: Some("Programmabureau Rivierenhoek".into()),
    }
}

fn items(papers: usize) -> Vec<PackItem> {
    let mut items = vec![
        PackItem { starts: time(14, 0), ..item("1", "Opening en vaststelling agenda") },
        PackItem {
            starts: time(14, 5),
            treatment: Some("ter vaststelling".into()),
            papers: vec![minutes(), supplied()],
            ..item("2", "Verslag en besluitenlijst 10 september")
        },
        PackItem {
            starts: time(14, 15),
            treatment: Some("ter besluitvorming".into()),
            presenters: vec!["Hilde Brouwers (zorgverzekeraar)".into(), "voorzitter AST".into()],
            asked: asked(),
            papers: vec![long_paper("Regiobeeld 2.0", "2.0")],
            ..item("3", "Regiobeeld 2.0")
        },
        PackItem {
            level: 1,
            minutes: Some(15),
            is_oral: true,
            treatment: Some("ter bespreking".into()),
            ..item("3a", "Vervolgproces regiobeeld 3.0")
        },
    ];
    items.extend((1..papers).map(further));
    items.push(PackItem {
        starts: time(15, 40),
        is_withheld: true,
        ..item("7", "Bezetting programmabureau")
    });
    items.push(PackItem { starts: time(15, 55), ..item("8", "Rondvraag en sluiting") });
    items
}

fn item(label: &str, title: &str) -> PackItem {
    PackItem { label: label.into(), title: title.into(), ..PackItem::default() }
}

fn further(nth: usize) -> PackItem {
    let titles = [
        "Ouderenzorg: wachttijden voor het verpleeghuis en wat de regio daar in 2027 samen aan kan doen",
        "Preventieakkoord: stand van zaken",
        "Arbeidsmarkt zorg en welzijn",
    ];
    let title = titles[nth % titles.len()];
    PackItem {
        starts: time(15, 10),
        treatment: Some("ter bespreking".into()),
        is_hamerstuk: nth == 2,
        is_closed: nth == 3,
        asked: vec![Asked { text: "kennis te nemen van de voortgang;".into(), needs_home_decision: false }],
        papers: vec![long_paper(title, "1.0")],
        ..item(&format!("{}", 3 + nth).replace('7', "6b").replace('8', "6c"), title)
    }
}

fn asked() -> Vec<Asked> {
    vec![
        Asked {
            text: "kennis te nemen van de toelichting op het regiobeeld 2.0;".into(),
            needs_home_decision: false,
        },
        Asked {
            text: "in te stemmen met deze versie, zodat de ambtelijke tafel het vervolgproces kan starten."
                .into(),
            needs_home_decision: true,
        },
    ]
}

fn minutes() -> PackPaper {
    let text =
        "De voorzitter opent de vergadering om 14.00 uur en heet iedereen welkom. Er zijn drie afmeldingen.";
    PackPaper {
        kind: "Verslag".into(),
        body: PaperBody::Set {
            sections: vec![
                section(Some("Opening"), Doc::of_paragraphs([text])),
                section(Some("Besluiten"), read(DECISIONS)),
            ],
        },
        ..paper("Verslag 10 september 2026", "0.9")
    }
}

fn supplied() -> PackPaper {
    PackPaper {
        kind: "Presentatie".into(),
        body: PaperBody::Supplied {
            file_name: "2026-09-10 stand van zaken (def).pptx".into(),
            pages: FilePages::Beside,
        },
        ..paper("Presentatie stand van zaken", "1.0")
    }
}

fn long_paper(title: &str, version: &str) -> PackPaper {
    PackPaper {
        kind: "Bespreeknotitie".into(),
        author: Some("Joost Hamer, programmabureau".into()),
        portfolio_holder: Some("wethouder Karin Doornbos".into()),
        body: PaperBody::Set {
            sections: vec![
                section(None, Doc::of_paragraphs([SUMMARY])),
                section(Some("Aanleiding"), Doc::of_paragraphs([OCCASION, OCCASION_MORE])),
                section(Some("Wat het regiobeeld zegt"), read(PICTURE_OF_REGION)),
                section(Some("Voorstel"), read(PROPOSAL)),
                section(Some("Toelichting op de punten"), Doc::of_paragraphs([WHY_FIRST, WHY_SECOND, RISKS])),
                section(Some("Kosten en dekking"), read(COSTS)),
                section(Some("Vervolgstappen"), read(STEPS)),
            ],
        },
        attachments: vec![
            attachment("Regiobeeld 2.0, volledige tekst", Some("regiobeeld-2.0.pdf")),
            attachment("Overzicht van reacties uit de consultatie", None),
        ],
        ..paper(title, version)
    }
}

fn paper(title: &str, version: &str) -> PackPaper {
    PackPaper {
        kind: String::new(),
        title: title.into(),
        version: Some(version.into()),
        status: None,
        date: Some(date(2026, 11, 12)),
        author: None,
        portfolio_holder: None,
        body: PaperBody::Set { sections: Vec::new() },
        attachments: Vec::new(),
        from: None,
        replaces: None,
    }
}

pub fn attachment(title: &str, file_name: Option<&str>) -> PackAttachment {
    PackAttachment {
        title: title.into(),
        file_name: file_name.map(Into::into),
        pages: FilePages::Beside,
        from: None,
        replaces: None,
    }
}

fn section(heading: Option<&str>, body: Doc) -> PackSection {
    PackSection { heading: heading.map(Into::into), body }
}

/// A document in the editor's JSON.
pub fn read(json: &str) -> Doc {
    serde_json::from_str(json).expect("the sample's text is sound")
}

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("the sample's dates exist")
}

fn time(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// The pages between agenda and papers.
pub fn front() -> Front {
    let seat = |name: &str, of: &str, role: &str, deputies: &str| PackSeat {
        name: name.into(),
        of: of.into(),
        role: role.into(),
        deputies: deputies.into(),
    };
    let line = |text: &str, notes: &[&str], needs_home_decision| PackDecidedLine {
        text: text.into(),
        notes: notes.iter().map(|note| (*note).into()).collect(),
        needs_home_decision,
    };
    let action = |number: &str, text: &str, who: &str, when: &str| PackAction {
        number: number.into(),
        text: text.into(),
        who: who.into(),
        when: when.into(),
    };
    Front {
        seats: vec![
            seat("Annelies Terpstra", "gemeente Oudewaal · wethouder", "voorzitter", "Joris Bakker"),
            seat("Hilde Brouwers", "zorgverzekeraar", "lid", ""),
        ],
        receivers: vec![PackReceiver {
            name: "Ria Post".into(),
            of: "gemeente Oudewaal".into(),
            role: "bestuurssecretariaat bij Annelies Terpstra".into(),
        }],
        decisions: Some(PackDecisions {
            date: date(2026, 9, 10),
            is_draft: true,
            items: vec![
                PackDecided {
                    label: "2".into(),
                    title: "Regiobeeld 1.0".into(),
                    is_closed: false,
                    lines: vec![
                        line("De tafel neemt kennis van versie 1.0.", &[], false),
                        line("De tafel stemt in met het vervolg.", &["Voorbehoud: zorgkantoor"], true),
                    ],
                },
                PackDecided { label: "3".into(), is_closed: true, ..PackDecided::default() },
            ],
        }),
        actions: vec![
            action("12", "Cijfers per kern aanvullen", "AST", "Q4 2026"),
            action("14", "Brief aan de cliëntenraden", "", ""),
        ],
    }
}

/// A small drawing of rising bars, as a PNG.
pub fn picture() -> Vec<u8> {
    include_bytes!("../../../../tests/fixtures/pdf/bars.png").to_vec()
}

const SUMMARY: &str = "Deze notitie vraagt de tafel om in te stemmen met één gezamenlijk beeld van de opgaven in de \
    Rivierenhoek. Met dat beeld kan de ambtelijke tafel een samenwerkingsagenda maken waarin iedere partner zijn eigen \
    bijdrage herkent.";
const OCCASION: &str = "De tafel vroeg op 10 juni om één beeld van de opgaven in de regio. Zorgverzekeraar en gemeenten \
    hadden ieder een eigen beeld gemaakt, met andere cijfers en een andere indeling. De ambtelijke tafel heeft beide \
    samengevoegd en de opmerkingen uit de bespreking van september verwerkt. Aan de consultatie deden negen \
    zorgaanbieders, twee cliëntenraden en de huisartsenvereniging mee.";
const OCCASION_MORE: &str = "Het beeld is geen plan. Oplossingsrichtingen zijn bewust niet opgenomen; zij volgen in de \
    uitwerking per opgave. Waar cijfers ontbreken of elkaar tegenspreken, staat dat er steeds bij, zodat niemand meer \
    zekerheid leest dan er is. De gezondheidsmonitor van 2026 is nog niet verwerkt.";
const WHY_FIRST: &str = "Kennisnemen is hier genoeg, omdat de toelichting de feiten bevat die alle partners al hebben \
    bevestigd. De afzonderlijke bronnen staan in de bijlage. De werkgroep heeft per opgave gekeken naar omvang, ernst en \
    beïnvloedbaarheid, en heeft die oordelen voorgelegd aan inwonerspanels in Oudewaal en Schoonrewoerdsebrug.";
const WHY_SECOND: &str = "Instemmen betekent dat de partners dit beeld als vertrekpunt gebruiken, ook in hun eigen \
    begroting en inkoopbeleid. Het college van iedere gemeente en de directie van de zorgverzekeraar nemen daarover een \
    eigen besluit. Dat kan in december; de ambtelijke tafel heeft daarvoor een gelijkluidend voorstel klaarliggen.";
const RISKS: &str = "Het grootste risico is dat het beeld veroudert voordat de agenda is vastgesteld. Daarom wordt in het \
    vierde kwartaal een beperkte actualisatie gedaan, zonder nieuwe consultatie. Een tweede risico is \
    verantwoordingsdruk: elke opgave krijgt daarom hoogstens twee indicatoren, uit bestaande registraties.";

const DECISIONS: &str = r#"{"type":"doc","content":[
 {"type":"orderedList","attrs":{"start":4},"content":[
  {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"De agenda wordt ongewijzigd vastgesteld."}]}]},
  {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Het verslag van 10 juni wordt vastgesteld, met één wijziging op bladzijde 3."}]},
   {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"“kan” wordt “zal” in de derde alinea;"}]}]}]}]}]},
 {"type":"unknown","attrs":{"origin":"docx","text":"Tekstvak: de presentielijst ligt ter inzage.","source":"<w:txbxContent/>"}}]}"#;

const PICTURE_OF_REGION: &str = r#"{"type":"doc","content":[
 {"type":"paragraph","content":[{"type":"text","text":"Deze versie beschrijft de opgaven die de partners delen. De volledige onderbouwing staat op "},
  {"type":"text","text":"de website van het programmabureau","marks":[{"type":"link","attrs":{"href":"https://rivierenhoek.example/regiobeeld"}}]},
  {"type":"text","text":". De drie belangrijkste "},{"type":"text","text":"gedeelde","marks":[{"type":"italic"}]},{"type":"text","text":" opgaven zijn:"}]},
 {"type":"bulletList","content":[
  {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"De vraag naar zorg groeit sneller dan het aanbod."}]}]},
  {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Gezondheid verschilt sterk per wijk en kern:"}]},
   {"type":"bulletList","content":[
    {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"minder gezonde levensjaren bij lage inkomens;"}]}]},
    {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"meer eenzaamheid bij ouderen, vooral in de kernen langs de rivier waar voorzieningen zijn verdwenen."}]}]}]}]},
  {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Het zorggebruik ligt hoger dan gemiddeld."}]}]}]},
 {"type":"heading","attrs":{"level":1},"content":[{"type":"text","text":"Cijfers per gemeente"}]},
 {"type":"paragraph","content":[{"type":"text","text":"De cijfers komen uit bestaande registraties en zijn afgerond. Een vergelijking met 2023 is alleen gemaakt waar de definitie gelijk bleef."}]},
 {"type":"table","content":[
  {"type":"tableRow","content":[{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"Gemeente"}]}]},{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"Inwoners"}]}]},{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"75 jaar en ouder"}]}]},{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"Opmerking"}]}]}]},
  {"type":"tableRow","content":[{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"Oudewaal"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"48.200"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"11,4%"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"Grootste stijging sinds 2023, door nieuwbouw van aanleunwoningen rond het voormalige ziekenhuisterrein."}]}]}]},
  {"type":"tableRow","content":[{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"Schoonrewoerdsebrug"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"9.700"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"14,0%"}]}]},{"type":"tableCell","content":[]}]},
  {"type":"tableRow","content":[{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"Waarderbroek"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"31.150"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"9,8%"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"Voorlopig cijfer."}]}]}]}]},
 {"type":"image","attrs":{"blob":"grafiek","alt":"Staafdiagram: het aandeel 75-plussers stijgt van 9 procent in 2020 naar 14 procent in 2035."}},
 {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Wat nog ontbreekt"}]},
 {"type":"paragraph","content":[{"type":"text","text":"Over de jeugdgezondheidszorg en het arbeidsmarktverzuim zijn nog geen vergelijkbare gegevens. De AST vult die aan vóór versie 3.0, samen met de regionale kennisinstelling en de vertegenwoordiging van cliënten."}]}]}"#;

const PROPOSAL: &str = r#"{"type":"doc","content":[
 {"type":"paragraph","content":[{"type":"text","text":"De BST wordt gevraagd:"}]},
 {"type":"decisionPoint","attrs":{"id":"018f6f00-0000-7000-8000-000000000001","verb":"take_note","needsHomeDecision":false},"content":[{"type":"text","text":"kennis te nemen van de toelichting op het regiobeeld 2.0, op basis waarvan de samenwerkingsagenda wordt herijkt;"}]},
 {"type":"decisionPoint","attrs":{"id":"018f6f00-0000-7000-8000-000000000002","verb":"agree","needsHomeDecision":true},"content":[{"type":"text","text":"in te stemmen met deze versie, zodat de ambtelijke tafel het vervolgproces kan starten."}]}]}"#;

const COSTS: &str = r#"{"type":"doc","content":[
 {"type":"paragraph","content":[{"type":"text","text":"De actualisatie kost € 18.500 en past binnen het vastgestelde programmabudget. De verdeling over de partners blijft gelijk aan die van 2026; een nadere bijdrage wordt niet gevraagd."}]},
 {"type":"table","content":[
  {"type":"tableRow","content":[{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"Post"}]}]},{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"2026"}]}]},{"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"2027"}]}]}]},
  {"type":"tableRow","content":[{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"Onderzoek en cijfers"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"€ 12.000"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"€ 4.000"}]}]}]},
  {"type":"tableRow","content":[{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"Bijeenkomsten"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"€ 1.500"}]}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"€ 1.000"}]}]}]}]}]}"#;

const STEPS: &str = r#"{"type":"doc","content":[
 {"type":"step","attrs":{"id":"018f6f00-0000-7000-8000-000000000011","owners":["zorgverzekeraar","gemeenten"],"period":"oktober 2026"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Gesprekken met zorgpartners en cliënten over versie 3.0"}]}]},
 {"type":"step","attrs":{"id":"018f6f00-0000-7000-8000-000000000012","owners":["BST"],"period":"Q4 2026"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Samenwerkingsagenda vaststellen"}]},
  {"type":"step","attrs":{"id":"018f6f00-0000-7000-8000-000000000013","owners":["AST"],"period":"Q4 2026"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Opgaven koppelen aan oplossingsrichtingen"}]}]},
  {"type":"step","attrs":{"id":"018f6f00-0000-7000-8000-000000000014","owners":["AST"]},"content":[{"type":"paragraph","content":[{"type":"text","text":"Indicatoren kiezen"}]}]}]},
 {"type":"step","attrs":{"id":"018f6f00-0000-7000-8000-000000000015","owners":["alle partners"],"period":"2027"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Aanpak per opgave, met planning en inzet"}]}]}]}"#;
