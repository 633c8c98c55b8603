import { changesOf, type Project, projectOf } from './project.ts';

/** The project as the hash of a link: its JSON, deflated, in base64url. */
export async function hashOf(project: Project): Promise<string> {
  const text = JSON.stringify(changesOf(project));
  const bytes = await piped(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return `#${btoa(lettersOf(bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** A function takes so many arguments everywhere. */
const MOST_ARGUMENTS = 8192;

function lettersOf(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS)
    letters += String.fromCharCode(...bytes.subarray(at, at + MOST_ARGUMENTS));
  return letters;
}

/** The project that a link carries; null for a hash that no such link has. */
export async function projectIn(hash: string): Promise<Project | null> {
  if (hash.length < 2) return null;
  try {
    const letters = atob(hash.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const text = await piped(bytes, new DecompressionStream('deflate-raw'));
    return projectOf(JSON.parse(new TextDecoder().decode(text)));
  } catch {
    return null;
  }
}

async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
