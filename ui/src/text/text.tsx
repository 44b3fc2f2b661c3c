// The words on screen, from the Fluent catalogues that the menu and the PDF use too.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Fault } from "../backend/types";
import { usePreferences } from "../preferences";

export type Lang = "nl" | "en";
export type Params = Record<string, string | number>;
export type Say = (key: string, params?: Params) => string;

const sources = {
  nl: import.meta.glob<string>("../../../assets/locales/nl/*.ftl", { query: "?raw", import: "default", eager: true }),
  en: import.meta.glob<string>("../../../assets/locales/en/*.ftl", { query: "?raw", import: "default", eager: true }),
};
const bundles = new Map<Lang, FluentBundle>();

/** The words of one language; a key that is missing shows as itself. */
export function words(lang: Lang): Say {
  const bundle = bundleOf(lang);
  return (key, params) => {
    const message = bundle.getMessage(key);
    return message?.value ? bundle.formatPattern(message.value, withDashes(params), []) : key;
  };
}

const Words = createContext<{ lang: Lang; say: Say } | null>(null);

export function Language({ systemLang, children }: { systemLang: Lang; children: ReactNode }) {
  const lang = usePreferences().lang ?? systemLang;
  const value = useMemo(() => ({ lang, say: words(lang) }), [lang]);
  return <Words value={value}>{children}</Words>;
}

/** The words of the language in use. */
export function useText(): Say {
  return useWords().say;
}

/** The language in use. */
export function useLang(): Lang {
  return useWords().lang;
}

/** A refusal as one sentence. */
export function faultText(say: Say, fault: Fault): string {
  const params = { ...fault.params } as Params;
  if (typeof params.field === "string") {
    // A field is named as the screen names it.
    const key = `field-${params.field.replaceAll("_", "-")}`;
    const said = say(key);
    if (said !== key) params.field = said;
  }
  return say(`error-${fault.code.replaceAll("_", "-")}`, params);
}

function useWords() {
  const value = useContext(Words);
  if (!value) throw new Error("text is used outside <Language>");
  return value;
}

function bundleOf(lang: Lang): FluentBundle {
  const known = bundles.get(lang);
  if (known) return known;
  const bundle = new FluentBundle(lang, { useIsolating: false });
  for (const source of Object.values(sources[lang])) bundle.addResource(new FluentResource(source));
  bundles.set(lang, bundle);
  return bundle;
}

function withDashes(params: Params = {}): Params {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name.replaceAll("_", "-"), value]));
}
