//! The words of the command line.

use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Prepare the meetings of governance tables.
#[derive(Parser)]
#[command(name = "tafelstuk", version)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

/// What is printed by itself.
#[derive(Clone, Copy, ValueEnum)]
pub enum Sheet {
    Agenda,
    Paper,
    NameCards,
    Attendance,
}

impl Sheet {
    /// As the call table names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agenda => "agenda",
            Self::Paper => "paper",
            Self::NameCards => "name_cards",
            Self::Attendance => "attendance",
        }
    }
}

/// Everybody who gets a pack.
#[derive(Clone, Copy, ValueEnum)]
pub enum Everybody {
    All,
}

#[derive(Subcommand)]
pub enum Command {
    /// Make a new store; with --example, fill it with a fictional region
    Init {
        #[arg(long)]
        store: PathBuf,
        #[arg(long)]
        example: bool,
    },
    /// List the call table
    Calls,
    /// Make one call of the call table (JSON in, JSON out)
    Call {
        #[arg(long)]
        store: PathBuf,
        name: String,
        /// The request as JSON; "-" reads it from stdin
        request: Option<String>,
        /// Files for the call: their offers replace "@1", "@2", ... in the request
        #[arg(long = "file")]
        files: Vec<PathBuf>,
    },
    /// Recognise a paper (JSON)
    Intake {
        file: PathBuf,
        /// The meeting that the paper is for; undated periods are read from it
        #[arg(long, value_name = "YYYY-MM-DD")]
        meeting_date: Option<NaiveDate>,
    },
    /// Derive a period (JSON)
    Period {
        text: String,
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: NaiveDate,
        #[arg(long, value_name = "YYYY-MM-DD")]
        next_meeting: Option<NaiveDate>,
    },
    /// List what a store holds (JSON)
    List {
        #[arg(long)]
        store: PathBuf,
        what: Listed,
    },
    /// Attach files to a paper
    Attach {
        #[arg(long)]
        store: PathBuf,
        #[arg(long)]
        paper: String,
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Take papers in: make or fill a meeting with them (JSON)
    TakeIn {
        #[arg(long)]
        store: PathBuf,
        /// A meeting's id, or "latest"
        #[arg(long, conflicts_with_all = ["board", "date"])]
        meeting: Option<String>,
        /// A board's id, or the name of one to make
        #[arg(long, requires = "date")]
        board: Option<String>,
        #[arg(long, value_name = "YYYY-MM-DD", requires = "board")]
        date: Option<NaiveDate>,
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Build a meeting pack
    Pack {
        #[arg(long)]
        store: PathBuf,
        /// A meeting's id, or "latest"
        #[arg(long, default_value = "latest")]
        meeting: String,
        #[arg(long, value_enum, default_value_t = For::Members)]
        audience: For,
        /// Whose copy it is; named more than once, each gets a copy and the output is a folder
        #[arg(long, value_name = "NAME")]
        recipient: Vec<String>,
        /// A copy for everybody who gets this pack, in a folder
        #[arg(long, value_enum, conflicts_with = "recipient")]
        recipients: Option<Everybody>,
        /// The recipient's name also stands across every page
        #[arg(long)]
        marked: bool,
        /// To be printed on both sides: items begin on a front
        #[arg(long)]
        for_paper: bool,
        /// Every page on A3, under the number that it has in the ordinary set
        #[arg(long)]
        large_print: bool,
        /// The edition to publish: a pack that conforms with its attachments beside it, in a folder
        #[arg(long, conflicts_with_all = ["recipient", "recipients", "addendum", "since", "for_paper", "large_print"])]
        publication: bool,
        /// Only what is new or changed since the last set that went out (nazending)
        #[arg(long)]
        addendum: bool,
        /// Only what is new or changed since this set, by its id
        #[arg(long, value_name = "PACK")]
        since: Option<String>,
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Something to print by itself: the agenda, one paper, name cards, a list to sign
    Print {
        #[arg(long)]
        store: PathBuf,
        /// A meeting's id, or "latest"
        #[arg(long, default_value = "latest")]
        meeting: String,
        #[arg(long, value_enum)]
        what: Sheet,
        /// A paper's id, for one by itself
        #[arg(long, required_if_eq("what", "paper"))]
        paper: Option<String>,
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Write a calendar file (.ics) of a meeting, or of all meetings of its board
    Calendar {
        #[arg(long)]
        store: PathBuf,
        /// A meeting's id, or "latest"
        #[arg(long, default_value = "latest")]
        meeting: String,
        /// All meetings of the same board
        #[arg(long)]
        series: bool,
        #[arg(short, long)]
        output: PathBuf,
    },
    /// One paper (JSON): as a Word file, or what changed between two of its versions
    Paper {
        #[arg(long)]
        store: PathBuf,
        id: String,
        #[arg(long, num_args = 2, value_names = ["FROM", "TO"])]
        compare: Option<Vec<String>>,
        /// Write it as a Word file
        #[arg(long, value_name = "FILE", conflicts_with = "compare")]
        word: Option<PathBuf>,
        /// What a Word file that came back says otherwise
        #[arg(long, value_name = "FILE", conflicts_with_all = ["compare", "word"])]
        returned: Option<PathBuf>,
        /// Take changes of the returned file over, by id; "all" takes all that can be
        #[arg(long, value_name = "CHANGE", requires = "returned", num_args = 1..)]
        accept: Vec<String>,
    },
    /// Write the action list for a spreadsheet
    Steps {
        #[arg(long)]
        store: PathBuf,
        #[arg(long, value_name = "FILE", required_unless_present = "csv")]
        xlsx: Option<PathBuf>,
        #[arg(long, value_name = "FILE")]
        csv: Option<PathBuf>,
    },
    /// Search papers, points, decisions, actions, remarks, people and the pages of attachments (JSON)
    Search(Search),
    /// Who writes a meeting with its papers: hand it over, take it over, give it back
    Writer {
        #[command(subcommand)]
        step: Writer,
    },
    /// Lay papers before somebody offline, and take the reaction in
    Review {
        #[command(subcommand)]
        step: Review,
    },
    /// Write the handbook as a PDF, in the language of the computer
    Handbook {
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Make a dossier of a meeting for the organisation's archive, as a new folder (JSON)
    Archive {
        #[arg(long)]
        store: PathBuf,
        /// A meeting's id, or "latest"
        #[arg(long)]
        meeting: String,
        /// Close the meeting afterwards
        #[arg(long)]
        close: bool,
        /// The folder to make; it must not be there yet
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Check that rows, hashes, blobs and index agree
    Verify {
        #[arg(long)]
        store: PathBuf,
    },
    /// Write everything in an open form, not encrypted, as a new folder (JSON)
    Export {
        #[arg(long)]
        store: PathBuf,
        /// The folder to make; it must not be there yet
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Make a new store of an export
    Import {
        folder: PathBuf,
        #[arg(long)]
        store: PathBuf,
    },
    /// Write a safe copy
    Backup {
        #[arg(long)]
        store: PathBuf,
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Put a safe copy back
    Restore {
        file: PathBuf,
        #[arg(long)]
        store: PathBuf,
    },
}

#[derive(clap::Args)]
pub struct Search {
    #[arg(long)]
    pub store: PathBuf,
    /// Words, all of which a hit holds; a beginning is enough
    pub text: String,
    /// Only this kind: paper, section, point, decision, follow_up, remark, agenda_item, attachment, page, member, ...
    #[arg(long)]
    pub kind: Option<String>,
    /// Only of this board, by its name, short name or id
    #[arg(long)]
    pub board: Option<String>,
    /// Only of this year
    #[arg(long)]
    pub year: Option<i32>,
    /// Only of this partner, by its name, short name or id
    #[arg(long)]
    pub partner: Option<String>,
    /// Only what stands so: draft, open, as_proposed, ...
    #[arg(long)]
    pub state: Option<String>,
    /// How many of each kind
    #[arg(long, default_value_t = 60)]
    pub most: u32,
}

/// How a reviewer answers.
#[derive(Clone, Copy, ValueEnum)]
pub enum ReviewAs {
    App,
    Word,
    Pdf,
    Mail,
}

/// How an answer came that is noted in somebody's name.
#[derive(Clone, Copy, ValueEnum)]
pub enum ReviewBy {
    Mail,
    Phone,
    Paper,
}

/// The offline round trip. TAFELSTUK_EXCHANGE_PASSPHRASE closes and opens a package; without it a package is closed
/// for the computer on which its reviewer answered before.
#[derive(Subcommand)]
pub enum Review {
    /// Write the papers of a meeting as a file for one reviewer
    Send {
        #[arg(long)]
        store: PathBuf,
        /// A meeting's id, or "latest"
        #[arg(long, default_value = "latest")]
        meeting: String,
        /// A person's name, or a role: chair, secretary, member, adviser
        #[arg(long)]
        to: String,
        /// How it is answered: with the app, in a Word file, in a PDF with fields, or in a mail without any file
        #[arg(long = "as", value_enum, default_value_t = ReviewAs::App)]
        by: ReviewAs,
        #[arg(short, long, required_unless_present = "folder")]
        output: Option<PathBuf>,
        /// Put the file into the shared folder
        #[arg(long)]
        folder: bool,
    },
    /// Draft a reminder for who was asked and did not react, and note the day (JSON)
    Remind {
        #[arg(long)]
        store: PathBuf,
        /// A meeting's id, or "latest"
        #[arg(long, default_value = "latest")]
        meeting: String,
        /// A person's name, or a role: chair, secretary, member, adviser
        #[arg(long)]
        to: String,
        /// The message as a file for a mail program, where an address is known
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
    /// Open a package and keep it (JSON); makes the store where there is none
    Read {
        #[arg(long)]
        store: PathBuf,
        file: PathBuf,
        /// The fingerprint of a new key of the sender, once it was compared by phone
        #[arg(long, value_name = "DIGITS")]
        compared: Option<String>,
    },
    /// Answer a package from JSON on stdin, and write the reaction as a file
    Answer {
        #[arg(long)]
        store: PathBuf,
        /// The package's id, or "latest"
        package: String,
        #[arg(short, long, required_unless_present = "folder")]
        output: Option<PathBuf>,
        /// Put the file into the shared folder
        #[arg(long)]
        folder: bool,
    },
    /// Tell which exchange files wait in the shared folder (JSON)
    Folder {
        #[arg(long)]
        store: PathBuf,
        /// Share this folder from now on
        #[arg(long, value_name = "FOLDER", conflicts_with = "forget")]
        set: Option<PathBuf>,
        /// Share none any more
        #[arg(long)]
        forget: bool,
    },
    /// Take a reaction in, from the app or a form (JSON)
    Receive {
        #[arg(long)]
        store: PathBuf,
        file: PathBuf,
        /// Only tell what it would bring
        #[arg(long)]
        preview: bool,
        /// The fingerprint of a new key of the sender, once it was compared by phone
        #[arg(long, value_name = "DIGITS")]
        compared: Option<String>,
    },
    /// Tell by which fingerprints this store and those it heard from are known (JSON)
    Keys {
        #[arg(long)]
        store: PathBuf,
    },
    /// Note in somebody's name what a mail on stdin says per point, such as "4.2 akkoord" (JSON)
    Mail {
        #[arg(long)]
        store: PathBuf,
        /// A meeting's id, or "latest"
        #[arg(long, default_value = "latest")]
        meeting: String,
        /// A person's name, or a role: chair, secretary, member, adviser
        #[arg(long)]
        from: String,
        /// The day on which it was said; without it today
        #[arg(long, value_name = "YYYY-MM-DD")]
        on: Option<chrono::NaiveDate>,
        /// How it came
        #[arg(long, value_enum, default_value_t = ReviewBy::Mail)]
        by: ReviewBy,
        /// The mail or a scan of the paper, kept beside it as it is
        #[arg(long)]
        file: Option<PathBuf>,
        /// Only tell what is read in it
        #[arg(long)]
        preview: bool,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Listed {
    Boards,
    Topics,
    Papers,
    Meetings,
    Decisions,
    Steps,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum For {
    Members,
    Public,
    Partner,
    Chair,
}

impl For {
    /// The audience's name in the call table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Public => "public",
            Self::Partner => "partner",
            Self::Chair => "chair",
        }
    }
}

#[derive(Subcommand)]
pub enum Writer {
    /// Tell who writes, and how that passed on (JSON)
    Show {
        #[arg(long)]
        store: PathBuf,
        #[command(flatten)]
        what: Written,
    },
    /// Hand the writing over: a file for who writes from now on; TAFELSTUK_EXCHANGE_PASSPHRASE closes it
    HandOver {
        #[arg(long)]
        store: PathBuf,
        #[command(flatten)]
        what: Written,
        /// A person's name; without it, it goes back to whom it came from
        #[arg(long)]
        to: Option<String>,
        #[command(flatten)]
        way: Out,
    },
    /// Let the other see how it stands, without passing anything on
    Report {
        #[arg(long)]
        store: PathBuf,
        #[command(flatten)]
        what: Written,
        #[command(flatten)]
        way: Out,
    },
    /// Take a hand-over or a report in (JSON); makes the store where there is none
    Accept {
        #[arg(long)]
        store: PathBuf,
        file: PathBuf,
        /// Only tell what it would do
        #[arg(long)]
        preview: bool,
        /// The fingerprint of the sender's key, once it was compared by phone
        #[arg(long, value_name = "DIGITS")]
        compared: Option<String>,
    },
    /// Stand in for who writes, from a backup (JSON); TAFELSTUK_EXCHANGE_PASSPHRASE opens it: the recovery code or the
    /// password. Without a meeting or a paper it only tells what stands in the backup
    TakeOver {
        #[arg(long)]
        store: PathBuf,
        backup: PathBuf,
        /// A meeting's id, or "latest"
        #[arg(long, conflicts_with = "paper")]
        meeting: Option<String>,
        /// A paper's id
        #[arg(long)]
        paper: Option<String>,
        /// Under which name this store writes from now on
        #[arg(long, default_value = "")]
        name: String,
    },
}

/// A meeting with its papers, or one paper.
#[derive(clap::Args)]
pub struct Written {
    /// A meeting's id
    #[arg(long, required_unless_present = "paper", conflicts_with = "paper")]
    pub meeting: Option<String>,
    /// A paper's id
    #[arg(long)]
    pub paper: Option<String>,
}

/// Where a file goes.
#[derive(clap::Args)]
pub struct Out {
    #[arg(short, long, required_unless_present = "folder")]
    pub output: Option<PathBuf>,
    /// Put the file into the shared folder
    #[arg(long)]
    pub folder: bool,
}
