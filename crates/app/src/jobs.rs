//! Long work: it tells how far it is and stops when asked.

use crate::app::{App, Event};
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tafelstuk_model::{Error, Result};

/// The jobs under way, by the name that the caller gave.
#[derive(Default)]
pub(crate) struct Jobs {
    running: Mutex<HashMap<String, Arc<AtomicBool>>>,
}

/// A job's name and whether it was asked to stop; forgets itself when the job ends.
pub(crate) struct Ticket<'a> {
    jobs: &'a Jobs,
    name: Option<String>,
    stop: Arc<AtomicBool>,
}

/// What a job's work reports to.
pub struct Job<'a> {
    app: &'a App,
    ticket: &'a Ticket<'a>,
}

impl Jobs {
    pub(crate) fn begin(&self, name: Option<String>) -> Ticket<'_> {
        let stop = Arc::new(AtomicBool::new(false));
        if let Some(name) = &name {
            self.running.lock().unwrap_or_else(PoisonError::into_inner).insert(name.clone(), stop.clone());
        }
        Ticket { jobs: self, name, stop }
    }

    /// Asks a job to stop; it may have ended already.
    pub(crate) fn cancel(&self, name: &str) {
        if let Some(stop) = self.running.lock().unwrap_or_else(PoisonError::into_inner).get(name) {
            stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for Ticket<'_> {
    fn drop(&mut self) {
        if let Some(name) = &self.name {
            self.jobs.running.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
        }
    }
}

impl<'a> Job<'a> {
    pub(crate) fn new(app: &'a App, ticket: &'a Ticket<'a>) -> Self {
        Self { app, ticket }
    }

    /// Tells how far the job is (`what` is a key of the catalogue), and whether to go on.
    pub(crate) fn step(&self, done: u32, total: u32, what: &str) -> ControlFlow<()> {
        if let Some(job) = &self.ticket.name {
            let (job, what) = (job.clone(), what.to_owned());
            self.app.tell(&Event::Progress { job, done, total, what });
        }
        if self.is_stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Whether the user asked to stop.
    pub(crate) fn is_stopped(&self) -> bool {
        self.ticket.stop.load(Ordering::Relaxed)
    }

    /// As [`Job::step`], with an error where the user asked to stop.
    pub(crate) fn go_on(&self, done: u32, total: u32, what: &str) -> Result<()> {
        match self.step(done, total, what) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Error::Cancelled {}),
        }
    }
}
