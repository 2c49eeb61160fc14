import { fileIdOf } from "../../localcloud/storage/cloud-path";
import type { SecurityCloud } from "../harness/security-cloud";
import { newKey } from "../harness/test-cloud";
import type { Things } from "./things";
import { playOrder } from "./order-scenes";
import type { RepeatStory } from "./repeat-story";

/** One pixel. */
const smallestPng = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** The taker serves and has a picture of the place in the cloud. */
async function photographed(test: SecurityCloud): Promise<Partial<Things>> {
  const scene = await playOrder(test, "serving");
  const place = { kind: "photo" as const, bytes: 1_000, key: newKey() };
  const { cloudPath, photoId } = await test.succeed("zhang", "files.begin", place);
  await test.cloud.storage.put(cloudPath, Buffer.from(smallestPng, "base64"));
  await test.succeed("zhang", "files.finish", { photoId, cloudFileId: fileIdOf(cloudPath), key: newKey() });
  return { ...scene, photoId };
}

const otherDigits = (code: string): string => (code === "1234" ? "4321" : "1234");

/** What is changed at the door, said twice. */
export const serviceRepeatStories: readonly RepeatStory[] = [
  {
    call: "orders.arrive",
    by: "taker",
    prepare: (test) => playOrder(test, "taken"),
    otherwise: ({ serviceCode }) => ({ serviceCode: otherDigits(serviceCode) }),
    foreigner: "volunteer",
  },
  {
    call: "orders.addEvidence",
    by: "taker",
    prepare: photographed,
    otherwise: () => ({ stage: "after" }),
    foreigner: "volunteer",
  },
  {
    call: "orders.leave",
    by: "taker",
    prepare: (test) => playOrder(test, "serving"),
    otherwise: () => ({ workDone: "别的事" }),
    foreigner: "volunteer",
  },
  {
    call: "orders.confirmAtDoor",
    by: "taker",
    prepare: (test) => playOrder(test, "served"),
    otherwise: () => ({ stars: 1 }),
    foreigner: "volunteer",
  },
];
