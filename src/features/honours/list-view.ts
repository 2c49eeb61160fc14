import type { Output } from "../../../contract";

/** A list as everybody may read it. */
export type PublicHonourList = Output<"honours.showPublic">;

/** A list as those read it who decide about it. */
export type StaffHonourList = Output<"honours.show">;
