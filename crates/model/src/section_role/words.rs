//! The words and turns of phrase that tell what a section is for, wherever in a heading they stand.

use std::sync::LazyLock;

use super::SectionRole;
use super::patterns::{Lexicon, Patterns};

/// Turns of phrase, the first that fits counts.
const PHRASES: &[(&str, SectionRole)] = &[
    ("voor en nadelen", SectionRole::Considerations),
    ("voors en tegens", SectionRole::Considerations),
    ("mitsen|mits en maren", SectionRole::Considerations),
    ("let op", SectionRole::Considerations),
    ("plussen|plus|plus * en minnen|min|minpunten", SectionRole::Considerations),
    ("te lezen bij", SectionRole::Attachments),
    ("punten|punt van|voor aandacht|zorg", SectionRole::Considerations),
    ("alternatieve oplossing*|scenario*|varianten|opties|mogelijkheden|route*", SectionRole::Considerations),
    ("andere|overige mogelijkheden|opties|keuzes|varianten|oplossingen|routes", SectionRole::Considerations),
    (
        "eerder|eerdere|reeds|al genomen|besluit*|besloten|afspraken|behandel*|bespreking*|vastgesteld*",
        SectionRole::Background,
    ),
    ("tot stand", SectionRole::Process),
    ("te werk gegaan", SectionRole::Process),
    ("stand van zaken", SectionRole::Core),
    ("huidige situatie|stand", SectionRole::Core),
    ("kort samengevat|en", SectionRole::Core),
    ("plan van aanpak", SectionRole::Core),
    ("stip op de horizon", SectionRole::Purpose),
    (
        "gewenst*|verwacht*|maatschappelijk*|bedoeld* * effect*|resulta*|situatie|uitkomst*|opbrengst*",
        SectionRole::Purpose,
    ),
    ("te nemen|besluiten|beslissen|adviseren", SectionRole::Proposal),
    ("voor te leggen", SectionRole::Proposal),
    (
        "ter bespreking|advisering|kennisname|kennisneming|beslissing|besluitvorming|instemming|\
         vaststelling|goedkeuring|discussie|meningsvorming|oordeelsvorming|beoordeling",
        SectionRole::Proposal,
    ),
    ("vraag|vragen|verzoek|oproep aan|voor|ter $", SectionRole::Proposal),
    (
        "vraag|vragen|verzoek|oproep aan|voor|ter de|het|u|uw|onze|bespreking|discussie|besluitvorming",
        SectionRole::Proposal,
    ),
    ("vraag|vragen|verzoek|oproep aan", SectionRole::Proposal),
    ("onze|richtinggevende|concrete|centrale vraag|vragen", SectionRole::Proposal),
    ("uw inbreng|mening|oordeel|advies|besluit|keuze|instemming", SectionRole::Proposal),
    ("wij|we vragen|verzoeken|adviseren", SectionRole::Proposal),
    ("na akkoord|instemming|vaststelling|besluitvorming|vandaag|goedkeuring", SectionRole::NextSteps),
    (
        "na de|het|uw|dit|deze|een besluit|besluiten|besluitvorming|vaststelling|vergadering|instemming|\
         keuze|goedkeuring|bespreking|akkoord",
        SectionRole::NextSteps,
    ),
    (
        "verder|verdere proces|procedure|verloop|traject|behandeling|besluitvorming|uitwerking|stappen|\
         aanpak|planning|acties|afspraken",
        SectionRole::NextSteps,
    ),
    (
        "komende|komend|volgende|eerstvolgende|eerste|nieuwe tijd|periode|maanden|weken|jaar|jaren|stap|\
         stappen|kwartaal",
        SectionRole::NextSteps,
    ),
    ("belangrijke data|momenten", SectionRole::NextSteps),
    ("bestuurlijke|bestuurlijk|ambtelijke route|traject|behandeling", SectionRole::NextSteps),
    ("nog|nu te doen", SectionRole::NextSteps),
    ("te doen", SectionRole::NextSteps),
    (
        "onderliggende|achterliggende|bijbehorende|bijgevoegde|meegestuurde|meegezonden|bijgesloten|\
         relevante stukken|documenten",
        SectionRole::Attachments,
    ),
    ("ter inzage", SectionRole::Attachments),
    ("meer|nadere|verdere|aanvullende informatie|info|lezen|weten|achtergrond", SectionRole::Source),
    ("lees|verder|kijk meer|verder|lezen", SectionRole::Source),
    ("informatie|vragen en|of contact|informatie|opmerkingen", SectionRole::Source),
    ("geraadpleegde|gebruikte", SectionRole::Source),
];

/// "Het voorstel in het kort": what is told, not what is asked.
const IN_SHORT: &[(&str, SectionRole)] = &[
    ("in het kort", SectionRole::Core),
    ("in een notendop|oogopslag", SectionRole::Core),
    ("in vogelvlucht", SectionRole::Core),
    ("kort samengevat", SectionRole::Core),
];

/// Words, or beginnings of words with a `*`, that give a heading its role.
const WORDS: &[(SectionRole, &str)] = &[
    (
        SectionRole::NextSteps,
        "vervolg planning tijdsplanning tijdplanning tijdschema tijdsschema tijdpad tijdspad \
         tijdlijn tijdslijn tijdsplan tijdbalk stappen stappenplan vooruitblik acties actiepunten \
         actielijst actieplan actieoverzicht mijlpalen fasering uitvoering taakverdeling \
         werkverdeling werkplan routekaart roadmap hierna deadlines termijnen implementatie doorkijk \
         realisatie invoering kalender uitrol vooruitkijken vooruit opvolging",
    ),
    (
        SectionRole::Background,
        "aanleiding inleiding introductie intro achtergrond* context voorgeschiedenis probleem \
         probleemstelling probleemschets probleembeschrijving probleemanalyse probleemdefinitie \
         situatieschets historie situatie voorafging voorafgegaan voortraject ontstaansgeschiedenis \
         vooraf terugblik vraagstuk vertrekpunt reden",
    ),
    (
        SectionRole::Purpose,
        "doel doelen doelstelling* ambitie* bedoeling streven oogmerk eindbeeld streefbeeld \
         toekomstbeeld wensbeeld beoogd* opbrengst opbrengsten eindsituatie",
    ),
    (
        SectionRole::Finance,
        "financi* kosten* geld geldstromen geldelijk* dekking dekkingsvoorstel dekkingsbron* \
         begroting* bekostiging middelen budget budgettair* exploitatie lasten raming ramingen prijs \
         prijskaartje btw subsidie investering investeringen",
    ),
    (
        SectionRole::Core,
        "kern kernpunten kernboodschap kernboodschappen boodschap hoofdboodschap hoofdpunten \
         toelichting samenvatting samengevat hoofdlijn* voortgang essentie inhoud uitgangspunten \
         conclusie* bevinding* tussenstand uitleg inhoudelijk",
    ),
    (
        SectionRole::Arguments,
        "argument* onderbouwing motivering motivatie beargumentering beweegreden* redenen voordelen \
         pluspunten rechtvaardiging",
    ),
    (
        SectionRole::Considerations,
        "kanttekening* overweging* aandachtspunt* knelpunt* zorgpunt* nadelen nadeel minpunten \
         bezwaren bezwaar tegenargument* afweging* dilemma* risico \
         risicoparagraaf risicoanalyse risicobeheersing risicoafweging risicoinventarisatie alternatief \
         alternatieven opties \
         keerzijde* scenario* varianten aandachtsgebieden onzekerheden bedreiging* gevoeligheid \
         gevoeligheden gevoelige mitsen",
    ),
    (
        SectionRole::Communication,
        "communicatie* participatie* inspraak samenspraak voorlichting voorlichten inwoners \
         omwonenden belanghebbenden stakeholders communiceren betrokken betrokkenheid betrekken \
         draagvlak publiciteit media woordvoering persbenadering consultatie raadpleging zienswijzen",
    ),
    (
        SectionRole::Process,
        "proces processen procesb* procesg* procesv* procesa* procedure* werkwijze totstandkoming \
         afstemming voorbereiding besluitvormingsproces besluitvormingsprocedure \
         besluitvormingstraject routing",
    ),
    (
        SectionRole::Proposal,
        "voorstel* conceptvoorstel* gevraagd* besluit besluiten besluittekst dictum beslispunt* \
         besluitpunt* besluitvoorstel* voorgesteld* advies adviezen bespreekpunt* gesprekspunt* \
         discussiepunt* stelling stellingen beslissing* verzoek vraagstelling besluitvorming \
         aanbeveling*",
    ),
    (
        SectionRole::Attachments,
        "bijlage* bijgevoegd* meegezonden meegestuurd meegestuurde bijgesloten bijgaand*",
    ),
    (
        SectionRole::Source,
        "bron bronnen bronvermelding bronverwijzing* literatuur referenties naslag verwijzingen links",
    ),
];

/// Nouns that tell as the last part of a compound, whatever stands before: "projectkosten".
const HEADS: &[(SectionRole, &str)] = &[
    (
        SectionRole::Finance,
        "kosten lasten bekostiging financiering begroting budget investering investeringen raming",
    ),
    (SectionRole::NextSteps, "planning"),
    (SectionRole::Core, "samenvatting"),
    (SectionRole::Communication, "participatie communicatie inspraak betrokkenheid"),
    (SectionRole::Considerations, "risico kanttekeningen aandachtspunten dilemma"),
    (SectionRole::Purpose, "doelstelling doelstellingen"),
];

/// Nouns that tell as the last part of a compound only behind one of these first parts.
const COMPOUNDS: &[(SectionRole, &str, &str)] = &[
    (
        SectionRole::Proposal,
        "bespreek discussie dialoog gespreks advies besluit beslis keuze kern stuur richting",
        "vraag \
         vragen",
    ),
    (
        SectionRole::Proposal,
        "raads college bestuurs concept ontwerp commissie directie",
        "besluit besluiten voorstel \
         advies",
    ),
    (
        SectionRole::NextSteps,
        "uitvoerings werk implementatie invoerings actie veranker",
        "agenda plan programma paragraaf \
         stappen",
    ),
    (
        SectionRole::NextSteps,
        "vervolg",
        "stap stappen proces traject procedure actie acties afspraak afspraken planning fase aanpak \
         besluitvorming overleg",
    ),
    (SectionRole::Background, "beleids bestuurlijke wets", "context achtergrond geschiedenis"),
    (SectionRole::Purpose, "hoofd project eind sub neven beleids", "doel doelen ambitie resultaat"),
];

/// Words that tell only where no other word does: "Aanpak en uitvoering" is about what comes next.
const WEAK: &[(SectionRole, &str)] = &[
    (
        SectionRole::Core,
        "aanpak oplossing oplossingen oplossingsrichting* uitwerking \
         beschrijving belangrijkste stand inhoudelijke",
    ),
    (SectionRole::Attachments, "stukken documenten"),
];

static SHORT: LazyLock<Patterns> = LazyLock::new(|| Patterns::of(IN_SHORT));
static TURNS: LazyLock<Patterns> = LazyLock::new(|| Patterns::of(PHRASES));
static CERTAIN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(WORDS));
static FALLBACK: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(WEAK));

/// What the words say that stand at a place: a phrase before the word it begins with.
pub(super) fn at(words: &[String], at: usize) -> Option<SectionRole> {
    let words = &words[at..];
    SHORT.role(words).or_else(|| TURNS.role(words)).or_else(|| of(&words[0]))
}

/// Whether a heading promises no more than the short of it.
pub(super) fn tells_in_short(words: &[String]) -> bool {
    (0..words.len()).any(|at| SHORT.role(&words[at..]).is_some())
}

/// What a word says by itself.
pub(super) fn of(word: &str) -> Option<SectionRole> {
    CERTAIN.role(word).or_else(|| of_compound(word))
}

/// No compound of these is shorter, in bytes.
const SHORTEST_COMPOUND: usize = 8;

/// What a compound says by its last part, its head: "managementsamenvatting", "bespreekvragen".
fn of_compound(word: &str) -> Option<SectionRole> {
    if word.len() < SHORTEST_COMPOUND {
        return None;
    }
    let ends =
        |list: &str| list.split_whitespace().any(|head| word.len() >= head.len() + 3 && word.ends_with(head));
    let headed = HEADS.iter().find(|(_, list)| ends(list)).map(|(role, _)| *role);
    headed.or_else(|| {
        let composed = |(_, firsts, heads): &&(SectionRole, &str, &str)| {
            let behind = firsts.split_whitespace().find_map(|first| word.strip_prefix(first));
            behind.is_some_and(|behind| {
                heads.split_whitespace().any(|head| behind == head || behind.strip_prefix('s') == Some(head))
            })
        };
        COMPOUNDS.iter().find(composed).map(|(role, ..)| *role)
    })
}

/// What the words say where none tells for certain.
pub(super) fn weakly(words: &[String]) -> Option<SectionRole> {
    words.iter().find_map(|word| FALLBACK.role(word))
}
