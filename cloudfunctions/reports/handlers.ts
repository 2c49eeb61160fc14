import type { CallName } from "../../contract/index";
import type { Handler } from "../api/handler";
import { deleteFilter } from "./delete-filter";
import { exportRegister } from "./export-register";
import { exportSettlement } from "./export-settlement";
import { listSavedFilters } from "./list-saved-filters";
import { makeCertificate } from "./make-certificate";
import { saveFilter } from "./save-filter";

/** Who answers which call of this function. */
export const handlers: { readonly [N in Extract<CallName, `reports.${string}`>]: Handler<N> } = {
  "reports.exportRegister": exportRegister,
  "reports.exportSettlement": exportSettlement,
  "reports.listSavedFilters": listSavedFilters,
  "reports.saveFilter": saveFilter,
  "reports.deleteFilter": deleteFilter,
  "reports.makeCertificate": makeCertificate,
};
