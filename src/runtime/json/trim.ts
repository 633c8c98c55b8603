/** Java's String.trim: without the blanks and control characters at both ends. */
export function trimText(text: string): string {
  return /[^\0- ](?:.*[^\0- ])?/s.exec(text)?.[0] ?? '';
}
