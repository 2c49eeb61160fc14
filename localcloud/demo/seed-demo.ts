import type { LocalCloud } from "../local-cloud";
import { demoClasses } from "./demo-classes";
import { demoOrganisation } from "./demo-organisation";
import { demoPlayer } from "./demo-player";
import { demoSetupKey } from "./demo-setup-key";
import { playPastWeek, playPresent } from "./demo-story";

export { demoPeople } from "./demo-people";

/** Fills an empty cloud with the demo's community and a week of its life, every step a real call. */
export async function seedDemo(cloud: LocalCloud): Promise<void> {
  const presentMs = cloud.clock.nowMs();
  const play = demoPlayer(cloud);
  play.hoursAgo(160);
  const organisation = {
    ...demoOrganisation,
    offerings: [...demoOrganisation.offerings, ...demoClasses(presentMs)],
  };
  const installed = (await cloud.invoke("setup", { setupKey: demoSetupKey, organisation })) as {
    ok: boolean;
  };
  if (!installed.ok) throw new Error(`the demo's community could not be installed: ${JSON.stringify(installed)}`);
  await playPastWeek(play);
  await playPresent(play);
  cloud.forgetCalls();
}
