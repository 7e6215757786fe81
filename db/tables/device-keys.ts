/** What a device sent under a key of its own making, and what became of it: sent again, it is not done again. */
export interface DeviceKeysTable {
  coalition_id: string;
  text_id: string;
  seat_id: string;
  device_key: string;
  /** The thread or suggestion that was made. */
  made_id: string;
  at: string;
}
