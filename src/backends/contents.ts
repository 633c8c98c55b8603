/** Texts that a service keeps or hands on as they are: messages, records, contents of objects. */
import { checkDocument, checkNeededText } from './check-document.ts';
import { type Document, documentText } from './documents.ts';
import { type Printer, sourceText } from './printer.ts';
import type { NeededSource } from './sources.ts';
import { type Vtl, vtl } from './vtl.ts';

/** A document as a text. */
export class JsonContent {
  constructor(readonly document: Document) {}
}

/** A text: a string of the request as it is, or the JSON of a document. */
export type Content = NeededSource | JsonContent;

/** The JSON of a document as a text. */
export function json(document: Document): JsonContent {
  return new JsonContent(document);
}

/** @param printer How the text is printed where it stands. */
export function contentText(content: Content, printer: Printer): Vtl {
  if (!(content instanceof JsonContent)) return sourceText(content, printer);
  return captured(documentText(content.document), printer);
}

/** Prints what another text prints: a document inside a string. */
export function captured(text: Vtl, printer: Pick<Printer, 'text'>): Vtl {
  return vtl`#define($document)${text}#end#set($json = "$document")${printer.text(vtl`$json`)}`;
}

/** @throws {TemplateError} for what is no content. */
export function checkContent(content: unknown, where: string): void {
  if (content instanceof JsonContent) checkDocument(content.document, where);
  else checkNeededText(content, where);
}
