/** Where the lexer is; the names of Velocity 1.7's lexical states in plainer words. */
export type State = 'text' | 'hash' | 'arguments' | 'reference' | 'property' | 'call' | 'index' | Comment;
type Comment = 'line' | 'block' | 'doc' | 'raw';

interface Frame {
  readonly state: State;
  readonly open: number;
  readonly closed: number;
}

/**
 * The lexer's memory: the current state, the states to go back to, and the count of a directive's parentheses
 * (`lparen` and `rparen` of Velocity 1.7's token manager).
 */
export class StateStack {
  state: State = 'text';
  open = 0;
  private closed = 0;
  private readonly frames: Frame[] = [];

  get inComment(): boolean {
    return this.state === 'line' || this.state === 'block' || this.state === 'doc' || this.state === 'raw';
  }

  push(state: State): void {
    this.frames.push({ state: this.state, open: this.open, closed: this.closed });
    this.state = state;
    this.open = 0;
  }

  pop(): boolean {
    const frame = this.frames.pop();
    this.state = frame?.state ?? 'text';
    this.open = frame?.open ?? 0;
    if (frame) this.closed = frame.closed;
    return frame !== undefined;
  }

  /** The state that the next `pop` goes back to. */
  get outer(): State | undefined {
    return this.frames.at(-1)?.state;
  }

  /** A `)` inside a directive's parentheses: closes this directive, or one parenthesis in it. */
  closeParenthesis(): void {
    while (this.open === 0) if (!this.pop()) return;
    if (this.open === this.closed + 1) this.pop();
    else this.closed++;
  }
}
