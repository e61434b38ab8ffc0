/** Excel on the web takes 5 MB a request and an answer; what is aimed at leaves room for the wrapping. */
const AIM = 3_000_000;
/** Beyond 5 million cells Excel on the web may answer nothing at all. */
const MOST_CELLS = 2_000_000;

/** How many cells one request asks for: learnt from how large the answers are. */
export class ChunkSize {
  private bytesPerCell: number;

  constructor(first = 40_000) {
    this.bytesPerCell = AIM / first;
    this.most = MOST_CELLS;
  }

  private most: number;

  get cells(): number {
    return Math.max(1, Math.min(this.most, Math.floor(AIM / this.bytesPerCell)));
  }

  /** An answer with so many cells was about so large. */
  learn(cells: number, bytes: number): void {
    if (cells < 500) return;
    // Rather a request too many than one that is refused: growth is halved, the worst counts at once.
    const seen = Math.max(1, bytes / cells);
    this.bytesPerCell = Math.max(seen, (this.bytesPerCell + seen) / 2);
  }

  /** So many cells were too many. Answers false where nothing smaller can be asked for. */
  shrink(cells: number): boolean {
    if (cells <= 1) return false;
    this.most = Math.max(1, Math.floor(Math.min(this.most, cells) / 2));
    return true;
  }
}
