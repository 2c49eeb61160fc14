import { StatusChip } from "../../ui/status-chip";

/** What sounds like danger says so wherever staff decide about it. */
export const UrgentChip = () => <StatusChip word="紧急" tone="trouble" icon="alert" />;
