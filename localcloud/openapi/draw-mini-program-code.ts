import { generate } from "lean-qr";
import { encodePng } from "./encode-png";
import { refused, type OpenApiAnswer } from "./openapi-answer";

const scenePattern = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const quietModules = 4;

/** `wxacode.getUnlimited`: a QR code of `page?scene=...` that any scanner reads, in the size asked for (280 to 1280, default 430). */
export function drawMiniProgramCode(given: Record<string, unknown>): OpenApiAnswer {
  const { scene, page = "pages/index/index", width = 430, env_version: version = "release" } = given;
  if (typeof scene !== "string" || !scenePattern.test(scene))
    return refused(40169, "invalid length for scene, or the data is not json string");
  if (typeof page !== "string" || page.startsWith("/") || page.includes("?")) return refused(41030, "invalid page");
  if (!["release", "trial", "develop"].includes(String(version))) return refused(40097, "invalid args");
  if (typeof width !== "number" || width < 280 || width > 1280) return refused(40097, "invalid args");
  const code = generate(`${page}?scene=${encodeURIComponent(scene)}`);
  const modules = code.size + 2 * quietModules;
  const isBlack = (x: number, y: number) =>
    code.get(Math.floor((x * modules) / width) - quietModules, Math.floor((y * modules) / width) - quietModules);
  return { kind: "file", contentType: "image/png", bytes: encodePng(width, width, isBlack) };
}
