// Tiptap with its own nodes and nothing of ours, to measure beside.
import { Editor } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { TableKit } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { UndoRedo } from "@tiptap/extensions";

Object.assign(globalThis, {
  openBare: (element: Element, content: object) =>
    void new Editor({ element, content, extensions: [Document, Paragraph, Text, Heading, Bold, Italic, BulletList, OrderedList, ListItem, TableKit, UndoRedo] }),
});
