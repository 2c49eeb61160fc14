import type { FastifyInstance } from "fastify";
import type { CloudServices } from "../open-cloud-services";
import { openOpenApi } from "../openapi/open-openapi";
import { addAdminRoute } from "./admin-route";
import { addCallRoute } from "./call-route";
import { addConsoleRoutes } from "./console-routes";
import { createServer } from "./create-server";
import { addDataRoutes } from "./data-routes";
import { addPhoneRoutes } from "./phone-routes";
import { addStaticRoutes, type StaticRoots } from "./static-routes";
import { addStorageRoutes } from "./storage-routes";

type GatewayOptions = {
  openToNetwork: boolean;
  staticRoots: StaticRoots;
  random: () => number;
  baseUrl: () => string;
  reset: () => Promise<void>;
};

/** The one door of the local cloud, not yet listening. */
export function openGateway(services: CloudServices, options: GatewayOptions): FastifyInstance {
  const server = createServer(options.openToNetwork);
  addAdminRoute(server, { ...services, openapi: openOpenApi(services), baseUrl: options.baseUrl });
  addCallRoute(server, { ...services, random: options.random });
  addPhoneRoutes(server, services);
  addStorageRoutes(server, services.storage);
  addConsoleRoutes(server, { ...services, reset: options.reset });
  addDataRoutes(server, services.database);
  addStaticRoutes(server, options.staticRoots);
  return server;
}
