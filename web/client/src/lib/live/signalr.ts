import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import type { HubPort } from './hub';

/** A fresh SignalR connection to our own server. Reconnecting is ours: it has to go on for ever. */
export function signalr(): HubPort {
  const connection = new HubConnectionBuilder()
    .withUrl('/live', { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .withKeepAliveInterval(4_000)
    .withServerTimeout(12_000)
    .configureLogging(LogLevel.None)
    .build();
  return {
    start: () => connection.start(),
    stop: () => connection.stop(),
    invoke: (method, ...args) => connection.invoke(method, ...args),
    on: (method, handler) => connection.on(method, handler as (...args: unknown[]) => void),
    onclose: (handler) => connection.onclose(() => handler()),
  };
}
