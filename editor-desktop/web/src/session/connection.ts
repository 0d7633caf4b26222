import { translated } from '../text/catalogue';
import { parseFromServer, type FromPage, type FromServer } from './protocol';

export interface ConnectionEvents {
  message(message: FromServer): void;
  opened(): void;
  dropped(): void;
}

/** They come many times a second, and hold no words of ours. */
const TOO_MANY: ReadonlySet<string> = new Set<FromServer['type']>(['telemetry', 'moment']);

const FIRST_RETRY_MILLIS = 250;
const LONGEST_RETRY_MILLIS = 4_000;

/** One WebSocket that comes back by itself. What was not sent while it was away is the caller's. */
export class Connection {
  private socket: WebSocket | null = null;
  private retryMillis = FIRST_RETRY_MILLIS;

  constructor(
    private readonly url: string,
    private readonly events: ConnectionEvents,
  ) {}

  connect(): void {
    const socket = new WebSocket(this.url);
    this.socket = socket;
    socket.onopen = () => {
      this.retryMillis = FIRST_RETRY_MILLIS;
      this.events.opened();
    };
    socket.onmessage = (event) => {
      const message = parseFromServer(String(event.data));
      if (message) this.events.message(TOO_MANY.has(message.type) ? message : translated(message));
    };
    socket.onclose = () => {
      if (this.socket !== socket) return;
      this.socket = null;
      this.events.dropped();
      window.setTimeout(() => this.connect(), this.retryMillis);
      this.retryMillis = Math.min(LONGEST_RETRY_MILLIS, this.retryMillis * 2);
    };
  }

  /** Sends now, or answers false when nobody is there. */
  send(message: FromPage): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }
}
