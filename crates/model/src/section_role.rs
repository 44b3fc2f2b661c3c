//! The role of a section, read off its heading.
//!
//! Headings are free text and stay as printed; the role only tells what the section is for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::period::tokens::tokens;

/// What a section is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SectionRole {
    Background,
    Purpose,
    Core,
    Arguments,
    Considerations,
    Finance,
    Communication,
    Process,
    Proposal,
    NextSteps,
    Attachments,
    Source,
    Custom,
}

/// Headings that are recognised by several words together, first match counts.
const PHRASES: &[(&str, SectionRole)] = &[
    ("hoe gaan we verder", SectionRole::NextSteps),
    ("wat gaan we hierna", SectionRole::NextSteps),
    ("hoe gaan wij verder", SectionRole::NextSteps),
    ("wat gebeurt er daarna", SectionRole::NextSteps),
    ("wie pakt wat op", SectionRole::NextSteps),
    ("en daarna", SectionRole::NextSteps),
    ("hoe verder", SectionRole::NextSteps),
    ("hoe nu verder", SectionRole::NextSteps),
    ("hoe gaat het verder", SectionRole::NextSteps),
    ("en nu verder", SectionRole::NextSteps),
    ("wat nu", SectionRole::NextSteps),
    ("verder verloop", SectionRole::NextSteps),
    ("verdere verloop", SectionRole::NextSteps),
    ("komende periode", SectionRole::NextSteps),
    ("na het besluit", SectionRole::NextSteps),
    ("na dit besluit", SectionRole::NextSteps),
    ("na besluitvorming", SectionRole::NextSteps),
    ("na de besluitvorming", SectionRole::NextSteps),
    ("na vaststelling", SectionRole::NextSteps),
    ("na de vergadering", SectionRole::NextSteps),
    ("wat gaan we doen", SectionRole::NextSteps),
    ("wat gebeurt", SectionRole::NextSteps),
    ("na akkoord", SectionRole::NextSteps),
    ("wat gebeurt er hierna", SectionRole::NextSteps),
    ("hoe pakken we dit op", SectionRole::NextSteps),
    ("belangrijke data", SectionRole::NextSteps),
    ("en dan", SectionRole::NextSteps),
    ("wat levert", SectionRole::Purpose),
    ("wat wordt beter", SectionRole::Purpose),
    ("wat wordt er beter", SectionRole::Purpose),
    ("waar werken we naartoe", SectionRole::Purpose),
    ("waar willen we naartoe", SectionRole::Purpose),
    ("waar willen we heen", SectionRole::Purpose),
    ("wat is het doel", SectionRole::Purpose),
    ("waar gaan we voor", SectionRole::Purpose),
    ("waar gaan wij voor", SectionRole::Purpose),
    ("waar hebben we het over", SectionRole::Core),
    ("wij vragen", SectionRole::Proposal),
    ("we vragen", SectionRole::Proposal),
    ("let op", SectionRole::Considerations),
    ("wat willen we bereiken", SectionRole::Purpose),
    ("wat willen wij bereiken", SectionRole::Purpose),
    ("wat willen we", SectionRole::Purpose),
    ("wat willen wij", SectionRole::Purpose),
    ("wat beogen we", SectionRole::Purpose),
    ("wat beogen wij", SectionRole::Purpose),
    ("waar doen we het voor", SectionRole::Purpose),
    ("gewenste situatie", SectionRole::Purpose),
    ("gewenst effect", SectionRole::Purpose),
    ("gewenst resultaat", SectionRole::Purpose),
    ("gewenste resultaten", SectionRole::Purpose),
    ("beoogd effect", SectionRole::Purpose),
    ("beoogde effecten", SectionRole::Purpose),
    ("beoogd resultaat", SectionRole::Purpose),
    ("beoogde resultaten", SectionRole::Purpose),
    ("wat vragen wij", SectionRole::Proposal),
    ("wat vragen we", SectionRole::Proposal),
    ("wat wordt gevraagd", SectionRole::Proposal),
    ("wat wordt u gevraagd", SectionRole::Proposal),
    ("wat vraag ik", SectionRole::Proposal),
    ("te besluiten", SectionRole::Proposal),
    ("ter instemming", SectionRole::Proposal),
    ("ter vaststelling", SectionRole::Proposal),
    ("wat wordt er van", SectionRole::Proposal),
    ("wat wordt er gevraagd", SectionRole::Proposal),
    ("wat wordt van", SectionRole::Proposal),
    ("wat is de vraag", SectionRole::Proposal),
    ("vraag aan", SectionRole::Proposal),
    ("vragen aan", SectionRole::Proposal),
    ("verzoek aan", SectionRole::Proposal),
    ("ter besluitvorming", SectionRole::Proposal),
    ("waarom dit", SectionRole::Background),
    ("waarom ligt", SectionRole::Background),
    ("waarom praten", SectionRole::Background),
    ("waarom bespreken", SectionRole::Background),
    ("wat is er gebeurd", SectionRole::Background),
    ("wat is het probleem", SectionRole::Background),
    ("waarom nu", SectionRole::Background),
    ("waarom doen", SectionRole::Background),
    ("waarom is dit", SectionRole::Background),
    ("waarom deze", SectionRole::Background),
    ("waarom is het", SectionRole::Background),
    ("waarom agenderen", SectionRole::Background),
    ("hoe is het zo gekomen", SectionRole::Background),
    ("waar gaat", SectionRole::Core),
    ("waarover gaat", SectionRole::Core),
    ("waar gaat het om", SectionRole::Core),
    ("wat ligt er voor", SectionRole::Core),
    ("wat ligt voor", SectionRole::Core),
    ("wat houdt", SectionRole::Core),
    ("wat is er aan de orde", SectionRole::Core),
    ("een notendop", SectionRole::Core),
    ("eerdere besluitvorming", SectionRole::Background),
    ("eerdere besluiten", SectionRole::Background),
    ("wat ging vooraf", SectionRole::Background),
    ("stand van zaken", SectionRole::Core),
    ("waar staan we", SectionRole::Core),
    ("waar staan wij", SectionRole::Core),
    ("huidige situatie", SectionRole::Core),
    ("in het kort", SectionRole::Core),
    ("kort samengevat", SectionRole::Core),
    ("nadere informatie", SectionRole::Source),
    ("geraadpleegde bronnen", SectionRole::Source),
    ("meer informatie", SectionRole::Source),
    ("meer lezen", SectionRole::Source),
    ("voor en nadelen", SectionRole::Considerations),
    ("waar letten", SectionRole::Considerations),
    ("waar moeten we op letten", SectionRole::Considerations),
    ("wat kan er misgaan", SectionRole::Considerations),
    ("wat kan er mis", SectionRole::Considerations),
    ("mitsen en maren", SectionRole::Considerations),
    ("volgende stap", SectionRole::NextSteps),
    ("volgende stappen", SectionRole::NextSteps),
    ("wat kost", SectionRole::Finance),
    ("wat gaat het kosten", SectionRole::Finance),
    ("wie betaalt", SectionRole::Finance),
    ("wat betekent dit financieel", SectionRole::Finance),
    ("onderliggende stukken", SectionRole::Attachments),
    ("onderliggende documenten", SectionRole::Attachments),
    ("achterliggende stukken", SectionRole::Attachments),
    ("achterliggende documenten", SectionRole::Attachments),
    ("bijbehorende stukken", SectionRole::Attachments),
    ("voors en tegens", SectionRole::Considerations),
    ("wij stellen voor", SectionRole::Proposal),
    ("we stellen voor", SectionRole::Proposal),
    ("wie doet wat", SectionRole::NextSteps),
    ("wanneer", SectionRole::NextSteps),
    ("wat gaat er gebeuren", SectionRole::NextSteps),
    ("wat gebeurt er nu", SectionRole::NextSteps),
    ("wat stellen we voor", SectionRole::Proposal),
    ("wat stellen wij voor", SectionRole::Proposal),
    ("wat is er aan de hand", SectionRole::Background),
    ("wat speelt er", SectionRole::Background),
    ("hoe is dit tot stand", SectionRole::Process),
    ("meer weten", SectionRole::Source),
];

/// Words, or beginnings of words with a `*`, that give a heading its role.
const WORDS: &[(&str, SectionRole)] = &[
    ("vervolg*", SectionRole::NextSteps),
    ("planning", SectionRole::NextSteps),
    ("tijdsplanning", SectionRole::NextSteps),
    ("tijdplanning", SectionRole::NextSteps),
    ("tijdschema", SectionRole::NextSteps),
    ("stappen", SectionRole::NextSteps),
    ("stappenplan", SectionRole::NextSteps),
    ("tijdpad", SectionRole::NextSteps),
    ("tijdspad", SectionRole::NextSteps),
    ("tijdlijn", SectionRole::NextSteps),
    ("vooruitblik", SectionRole::NextSteps),
    ("acties", SectionRole::NextSteps),
    ("actiepunten", SectionRole::NextSteps),
    ("actielijst", SectionRole::NextSteps),
    ("mijlpalen", SectionRole::NextSteps),
    ("fasering", SectionRole::NextSteps),
    ("uitvoering", SectionRole::NextSteps),
    ("uitvoeringsplanning", SectionRole::NextSteps),
    ("taakverdeling", SectionRole::NextSteps),
    ("werkplanning", SectionRole::NextSteps),
    ("routekaart", SectionRole::NextSteps),
    ("hierna", SectionRole::NextSteps),
    ("actieplan", SectionRole::NextSteps),
    ("actieoverzicht", SectionRole::NextSteps),
    ("deadlines", SectionRole::NextSteps),
    ("termijnen", SectionRole::NextSteps),
    ("implementatie", SectionRole::NextSteps),
    ("doorkijk", SectionRole::NextSteps),
    ("tijdsplan", SectionRole::NextSteps),
    ("jaarplanning", SectionRole::NextSteps),
    ("aanleiding", SectionRole::Background),
    ("inleiding", SectionRole::Background),
    ("achtergrond*", SectionRole::Background),
    ("context", SectionRole::Background),
    ("voorgeschiedenis", SectionRole::Background),
    ("probleem", SectionRole::Background),
    ("probleemstelling", SectionRole::Background),
    ("probleemschets", SectionRole::Background),
    ("probleembeschrijving", SectionRole::Background),
    ("situatieschets", SectionRole::Background),
    ("historie", SectionRole::Background),
    ("situatie", SectionRole::Background),
    ("voorafging", SectionRole::Background),
    ("voorafgegaan", SectionRole::Background),
    ("voortraject", SectionRole::Background),
    ("ontstaansgeschiedenis", SectionRole::Background),
    ("vooraf", SectionRole::Background),
    ("probleemanalyse", SectionRole::Background),
    ("terugblik", SectionRole::Background),
    ("doel", SectionRole::Purpose),
    ("doelen", SectionRole::Purpose),
    ("doelstelling*", SectionRole::Purpose),
    ("ambitie*", SectionRole::Purpose),
    ("bedoeling", SectionRole::Purpose),
    ("streven", SectionRole::Purpose),
    ("oogmerk", SectionRole::Purpose),
    ("eindbeeld", SectionRole::Purpose),
    ("streefbeeld", SectionRole::Purpose),
    ("toekomstbeeld", SectionRole::Purpose),
    ("wensbeeld", SectionRole::Purpose),
    ("beoogd*", SectionRole::Purpose),
    ("financi*", SectionRole::Finance),
    ("kosten*", SectionRole::Finance),
    ("geld", SectionRole::Finance),
    ("dekking", SectionRole::Finance),
    ("begroting*", SectionRole::Finance),
    ("bekostiging", SectionRole::Finance),
    ("middelen", SectionRole::Finance),
    ("budget", SectionRole::Finance),
    ("budgettair*", SectionRole::Finance),
    ("exploitatie", SectionRole::Finance),
    ("lasten", SectionRole::Finance),
    ("geldstromen", SectionRole::Finance),
    ("geldelijk*", SectionRole::Finance),
    ("kern", SectionRole::Core),
    ("kernpunten", SectionRole::Core),
    ("kernboodschap", SectionRole::Core),
    ("boodschap", SectionRole::Core),
    ("kernboodschappen", SectionRole::Core),
    ("hoofdpunten", SectionRole::Core),
    ("toelichting", SectionRole::Core),
    ("samenvatting", SectionRole::Core),
    ("hoofdlijn*", SectionRole::Core),
    ("voortgang", SectionRole::Core),
    ("essentie", SectionRole::Core),
    ("inhoud", SectionRole::Core),
    ("uitgangspunten", SectionRole::Core),
    ("conclusie*", SectionRole::Core),
    ("argument*", SectionRole::Arguments),
    ("onderbouwing", SectionRole::Arguments),
    ("motivering", SectionRole::Arguments),
    ("motivatie", SectionRole::Arguments),
    ("kanttekening*", SectionRole::Considerations),
    ("overweging*", SectionRole::Considerations),
    ("aandachtspunt*", SectionRole::Considerations),
    ("knelpunt*", SectionRole::Considerations),
    ("nadelen", SectionRole::Considerations),
    ("bezwaren", SectionRole::Considerations),
    ("tegenargument*", SectionRole::Considerations),
    ("afweging*", SectionRole::Considerations),
    ("dilemma*", SectionRole::Considerations),
    ("risico*", SectionRole::Considerations),
    ("alternatieve*", SectionRole::Considerations),
    ("opties", SectionRole::Considerations),
    ("keerzijde*", SectionRole::Considerations),
    ("scenario*", SectionRole::Considerations),
    ("varianten", SectionRole::Considerations),
    ("aandachtsgebieden", SectionRole::Considerations),
    ("onzekerheden", SectionRole::Considerations),
    ("communicatie*", SectionRole::Communication),
    ("participatie", SectionRole::Communication),
    ("burgerparticipatie", SectionRole::Communication),
    ("inwonerparticipatie", SectionRole::Communication),
    ("clientenparticipatie", SectionRole::Communication),
    ("voorlichting", SectionRole::Communication),
    ("inspraak", SectionRole::Communication),
    ("inwoners", SectionRole::Communication),
    ("belanghebbenden", SectionRole::Communication),
    ("stakeholders", SectionRole::Communication),
    ("omwonenden", SectionRole::Communication),
    ("voorlichten", SectionRole::Communication),
    ("omgevingscommunicatie", SectionRole::Communication),
    ("communiceren", SectionRole::Communication),
    ("betrokken", SectionRole::Communication),
    ("betrekken", SectionRole::Communication),
    ("draagvlak", SectionRole::Communication),
    ("proces*", SectionRole::Process),
    ("procedure*", SectionRole::Process),
    ("werkwijze", SectionRole::Process),
    ("totstandkoming", SectionRole::Process),
    ("afstemming", SectionRole::Process),
    ("voorbereiding", SectionRole::Process),
    ("voorstel*", SectionRole::Proposal),
    ("conceptvoorstel*", SectionRole::Proposal),
    ("gevraagd*", SectionRole::Proposal),
    ("besluit", SectionRole::Proposal),
    ("besluiten", SectionRole::Proposal),
    ("conceptbesluit", SectionRole::Proposal),
    ("ontwerpbesluit", SectionRole::Proposal),
    ("beslispunt*", SectionRole::Proposal),
    ("besluitpunt*", SectionRole::Proposal),
    ("besluitvoorstel*", SectionRole::Proposal),
    ("voorgesteld*", SectionRole::Proposal),
    ("adviezen", SectionRole::Proposal),
    ("bespreekpunt*", SectionRole::Proposal),
    ("bespreekvra*", SectionRole::Proposal),
    ("discussievra*", SectionRole::Proposal),
    ("adviesvra*", SectionRole::Proposal),
    ("beslissing*", SectionRole::Proposal),
    ("verzoek", SectionRole::Proposal),
    ("vraagstelling", SectionRole::Proposal),
    ("besluitvorming", SectionRole::Proposal),
    ("beslisvra*", SectionRole::Proposal),
    ("besluitvra*", SectionRole::Proposal),
    ("stellingen", SectionRole::Proposal),
    ("advies", SectionRole::Proposal),
    ("aanbeveling*", SectionRole::Proposal),
    ("bijlage*", SectionRole::Attachments),
    ("bijgevoegd*", SectionRole::Attachments),
    ("meegezonden", SectionRole::Attachments),
    ("meegestuurd", SectionRole::Attachments),
    ("bijgesloten", SectionRole::Attachments),
    ("bijgaand*", SectionRole::Attachments),
    ("bron", SectionRole::Source),
    ("bronnen", SectionRole::Source),
    ("bronvermelding", SectionRole::Source),
    ("literatuur", SectionRole::Source),
    ("referenties", SectionRole::Source),
];

impl SectionRole {
    /// The role that a heading's words give, without a look at the paper's title.
    ///
    /// The earliest telling word or turn of phrase counts ("Planning en communicatie" is planning), except
    /// that a proposal for the follow-up is follow-up, and so is a process with its planning. "Voorgesteld"
    /// asks for a decision only before one: otherwise what is proposed tells ("Voorgestelde aanpak").
    pub fn of_heading(heading: &str) -> Self {
        let words: Vec<String> = words(heading);
        let first = earliest(&words).or_else(|| weakly(&words)).or_else(|| asked(&words));
        let Some(first) = first else { return Self::Custom };
        let follow_up = words.iter().any(|word| word.starts_with("vervolg"));
        let planned = words.iter().any(|word| role_of(word) == Some(Self::NextSteps));
        let further = words.iter().any(|word| word == "verdere");
        match first {
            Self::Process | Self::Proposal if further => Self::NextSteps,
            Self::Proposal if follow_up => Self::NextSteps,
            Self::Process if planned => Self::NextSteps,
            _ => first,
        }
    }

    /// The role of a heading in a paper: a topic heading that shares a whole word of five letters or more
    /// with the title is the core.
    pub fn of(heading: &str, title: &str) -> Self {
        match Self::of_heading(heading) {
            Self::Custom if shares_word(heading, title) => Self::Core,
            role => role,
        }
    }
}

fn words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.fold).filter(|fold| !fold.is_empty()).collect()
}

/// What the earliest phrase or word says; a phrase counts before the word it begins with.
fn earliest(words: &[String]) -> Option<SectionRole> {
    (0..words.len()).find_map(|at| {
        let line = words[at..].join(" ");
        let begins = |phrase: &str| line == phrase || line.starts_with(&format!("{phrase} "));
        let phrase = PHRASES.iter().find(|(phrase, _)| begins(phrase)).map(|(_, role)| *role);
        phrase.or_else(|| role_at(words, at))
    })
}

/// Words that tell only where no other word does: "Aanpak en uitvoering" is about what comes next.
const WEAK: [(&str, SectionRole); 4] = [
    ("aanpak", SectionRole::Core),
    ("oplossing", SectionRole::Core),
    ("oplossingen", SectionRole::Core),
    ("uitwerking", SectionRole::Core),
];

fn weakly(words: &[String]) -> Option<SectionRole> {
    words.iter().find_map(|word| WEAK.iter().find(|(known, _)| known == word).map(|(_, role)| *role))
}

/// Words that tell what a heading in the form of a question or a sentence is about.
const ASKED: &[(&str, SectionRole)] = &[
    ("vragen", SectionRole::Proposal),
    ("vraagt", SectionRole::Proposal),
    ("vraag", SectionRole::Proposal),
    ("beslissen", SectionRole::Proposal),
    ("beslist", SectionRole::Proposal),
    ("kiezen", SectionRole::Proposal),
    ("kiest", SectionRole::Proposal),
    ("betalen", SectionRole::Finance),
    ("betaalt", SectionRole::Finance),
    ("kost", SectionRole::Finance),
    ("waarom", SectionRole::Background),
    ("gebeurde", SectionRole::Background),
    ("ontstaan", SectionRole::Background),
    ("speelt", SectionRole::Background),
    ("bereiken", SectionRole::Purpose),
    ("oplevert", SectionRole::Purpose),
    ("opleveren", SectionRole::Purpose),
    ("merken", SectionRole::Purpose),
    ("merkt", SectionRole::Purpose),
    ("aanpakken", SectionRole::Core),
    ("pakken", SectionRole::Core),
    ("werkt", SectionRole::Core),
    ("plan", SectionRole::Core),
    ("weten", SectionRole::Core),
    ("nieuw", SectionRole::Core),
    ("verandert", SectionRole::Core),
    ("letten", SectionRole::Considerations),
    ("misgaan", SectionRole::Considerations),
    ("lastig", SectionRole::Considerations),
    ("moeilijk", SectionRole::Considerations),
    ("spannend", SectionRole::Considerations),
    ("tegen", SectionRole::Considerations),
    ("zorgen", SectionRole::Considerations),
    ("vertellen", SectionRole::Communication),
    ("meepraten", SectionRole::Communication),
    ("meedoen", SectionRole::Communication),
    ("verder", SectionRole::NextSteps),
    ("daarna", SectionRole::NextSteps),
    ("straks", SectionRole::NextSteps),
    ("volgt", SectionRole::NextSteps),
];

/// What a heading asks or says where it is a clause: "Wat merken mensen ervan?", "Zo pakken we het aan".
fn asked(words: &[String]) -> Option<SectionRole> {
    const BEGINS: [&str; 10] =
        ["wat", "wie", "waar", "hoe", "waarom", "waarover", "wanneer", "zo", "dit", "welke"];
    let clause = words.len() > 2 && words.first().is_some_and(|first| BEGINS.contains(&first.as_str()));
    let telling = |word: &String| ASKED.iter().find(|(known, _)| known == word).map(|(_, role)| *role);
    words.iter().filter(|_| clause).find_map(telling)
}

fn role_at(words: &[String], at: usize) -> Option<SectionRole> {
    const DECISIONS: [&str; 5] = ["besluit", "besliss", "beslis", "punt", "voorstel"];
    if !words[at].starts_with("voorgesteld") {
        return role_of(&words[at]);
    }
    match words.get(at + 1) {
        Some(next) if !DECISIONS.iter().any(|stem| next.starts_with(stem)) => {
            Some(role_of(next).unwrap_or(SectionRole::Core))
        }
        _ => Some(SectionRole::Proposal),
    }
}

fn role_of(word: &str) -> Option<SectionRole> {
    WORDS
        .iter()
        .find(|(known, _)| match known.strip_suffix('*') {
            Some(beginning) => word.starts_with(beginning),
            None => word == *known,
        })
        .map(|(_, role)| *role)
}

fn shares_word(heading: &str, title: &str) -> bool {
    let title = words(title);
    words(heading).iter().any(|word| word.chars().count() >= 5 && title.contains(word))
}

#[cfg(test)]
mod tests {
    use super::SectionRole;

    #[test]
    fn a_heading_says_what_its_section_is_for() {
        use SectionRole::{
            Arguments, Attachments, Background, Communication, Considerations, Core, Custom, Finance,
            NextSteps, Process, Proposal, Purpose, Source,
        };
        let cases = [
            ("Wat levert dit op?", Purpose),
            ("Voorgestelde aanpak", Core),
            ("Voorgestelde planning", NextSteps),
            ("Voorgesteld besluit", Proposal),
            ("Financiën en wat nu", Finance),
            ("Risico's en volgende stappen", Considerations),
            ("En dan?", NextSteps),
            ("Aanpak en uitvoering", NextSteps),
            ("Onze aanpak", Core),
            ("Wat is nieuw", Core),
            ("Zo pakken we het aan", Core),
            ("Wat merken mensen ervan?", Purpose),
            ("Wat vindt men lastig?", Considerations),
            ("Waar gaan we voor?", Purpose),
            ("Wij vragen u", Proposal),
            ("Gewenst eindbeeld", Purpose),
            ("Plan Zuid", Custom),
            ("Waar moeten we op letten?", Considerations),
            ("Aanleiding", Background),
            ("AANLEIDING EN CONTEXT", Background),
            ("Inleiding/aanleiding", Background),
            ("Waarom dit voorstel nu", Background),
            ("Waarom elektrisch?", Custom),
            ("Waarom ligt dit voor?", Background),
            ("Waar staan we nu", Core),
            ("Gevolgen voor de begroting", Finance),
            ("Knelpunten", Considerations),
            ("Wat wordt er van u gevraagd?", Proposal),
            ("Verdere stappen", NextSteps),
            ("Eerdere besluitvorming", Background),
            ("Doel van deze notitie", Purpose),
            ("Doelgroep", Custom),
            ("Wat houdt het voorstel in?", Core),
            ("Verdere procedure", NextSteps),
            ("Wat gaan we hierna doen?", NextSteps),
            ("Opties", Considerations),
            ("Wat willen we bereiken?", Purpose),
            ("Beoogd effect", Purpose),
            ("Kern van de zaak", Core),
            ("Stand van zaken per deelregio", Core),
            ("Essentie / samenvatting", Core),
            ("Argumenten", Arguments),
            ("Kanttekeningen en risico’s", Considerations),
            ("Financiële consequenties", Finance),
            ("Financiën", Finance),
            ("Communicatie en participatie", Communication),
            ("Proces (zie het schema)", Process),
            ("Vervolgproces", NextSteps),
            ("Procesafspraken en planning", NextSteps),
            ("Na het besluit", NextSteps),
            ("Conceptvoorstel vervolgstappen", NextSteps),
            ("Voorstel voor het vervolg", NextSteps),
            ("Planning en communicatie", NextSteps),
            ("Voorstel t.b.v. de stuurgroep", Proposal),
            ("Gevraagd besluit", Proposal),
            ("Wat vragen wij van het overleg", Proposal),
            ("Advies", Proposal),
            ("Hoe gaan we verder?", NextSteps),
            ("Bijlagen", Attachments),
            ("Bronnen", Source),
            ("Meer informatie", Source),
            ("De dorpshuizen", Custom),
            ("", Custom),
        ];
        for (heading, role) in cases {
            assert_eq!(SectionRole::of_heading(heading), role, "{heading}");
        }
    }

    #[test]
    fn a_topic_heading_that_shares_a_word_with_the_title_is_the_core() {
        assert_eq!(
            SectionRole::of("Dorpshuizen: het plan", "Toekomst van de dorpshuizen"),
            SectionRole::Core
        );
        assert_eq!(SectionRole::of("Het plan zelf", "Het plan voor de haven"), SectionRole::Custom);
        assert_eq!(
            SectionRole::of("Kosten van de dorpshuizen", "Toekomst van de dorpshuizen"),
            SectionRole::Finance
        );
    }
}
