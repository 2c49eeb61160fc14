import type { Output } from "../../../contract";

/** An organisation as the staff of its area see it. */
export type OrganisationView = Output<"organisations.list">["organisations"][number];
export type OrganisationMember = OrganisationView["members"][number];
