/** Words of the exported audit log. */
export const auditTextsZhTW = {
  sheet: '稽核紀錄',
  filename: '稽核紀錄',
  columns: ['時間', '操作者', '動作', '對象', '對象編號', '變更前', '變更後', '原因', '來源 IP', '鏈結序'],
} as const
