/** The operator's key of the demo. It opens nothing but a cloud on this machine. */
export const demoSetupKey = "demo-setup-key-of-this-machine";
