export type { HttpRequest, HttpResponse, SocketHello, SocketSignal } from '#model/http';
