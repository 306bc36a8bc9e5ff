export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "public": {
          Tables: {
            "action": {
                  Row: {
                    "agenda_item_id": string | null,"budget": number | null,"budget_source": string,"cancelled_from": Database["public"]['Enums']["action_status"] | null,"challenge_id": string | null,"created_at": string,"deadline": string,"expected_result": string,"id": string,"meeting_id": string,"owner_contact_id": string | null,"owner_id": string,"owner_person": string,"percent": number,"rev": number,"sequence": number,"status": Database["public"]['Enums']["action_status"],"status_reason": string,"title": string,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "agenda_item_id"?: string | null,"budget"?: number | null,"budget_source"?: string,"cancelled_from"?: Database["public"]['Enums']["action_status"] | null,"challenge_id"?: string | null,"created_at"?: string,"deadline": string,"expected_result"?: string,"id": string,"meeting_id": string,"owner_contact_id"?: string | null,"owner_id": string,"owner_person"?: string,"percent"?: number,"rev"?: number,"sequence": number,"status"?: Database["public"]['Enums']["action_status"],"status_reason"?: string,"title": string,"unit_id": string
                  }
                  Update: {
                    "agenda_item_id"?: string | null,"budget"?: number | null,"budget_source"?: string,"cancelled_from"?: Database["public"]['Enums']["action_status"] | null,"challenge_id"?: string | null,"created_at"?: string,"deadline"?: string,"expected_result"?: string,"id"?: string,"meeting_id"?: string,"owner_contact_id"?: string | null,"owner_id"?: string,"owner_person"?: string,"percent"?: number,"rev"?: number,"sequence"?: number,"status"?: Database["public"]['Enums']["action_status"],"status_reason"?: string,"title"?: string,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "action_agenda_item_id_fkey"
      columns: ["agenda_item_id"]
isOneToOne: false
      referencedRelation: "agenda_item"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "action_challenge_id_fkey"
      columns: ["challenge_id"]
isOneToOne: false
      referencedRelation: "challenge"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "action_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "action_owner_contact_id_fkey"
      columns: ["owner_contact_id"]
isOneToOne: false
      referencedRelation: "contact"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "action_owner_contact_id_fkey"
      columns: ["owner_contact_id"]
isOneToOne: false
      referencedRelation: "contact_row"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "action_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "action_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"action_progress": {
                  Row: {
                    "action_id": string,"decided_at": string | null,"decided_by": string,"decision": Database["public"]['Enums']["progress_decision"] | null,"decision_note": string,"id": string,"meeting_id": string,"note": string,"owner_id": string,"percent": number,"reported_at": string,"reported_by": string,"rev": number,"status": Database["public"]['Enums']["action_status"],"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "action_id": string,"decided_at"?: string | null,"decided_by"?: string,"decision"?: Database["public"]['Enums']["progress_decision"] | null,"decision_note"?: string,"id": string,"meeting_id": string,"note": string,"owner_id": string,"percent": number,"reported_at"?: string,"reported_by": string,"rev"?: number,"status": Database["public"]['Enums']["action_status"],"unit_id": string
                  }
                  Update: {
                    "action_id"?: string,"decided_at"?: string | null,"decided_by"?: string,"decision"?: Database["public"]['Enums']["progress_decision"] | null,"decision_note"?: string,"id"?: string,"meeting_id"?: string,"note"?: string,"owner_id"?: string,"percent"?: number,"reported_at"?: string,"reported_by"?: string,"rev"?: number,"status"?: Database["public"]['Enums']["action_status"],"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "action_progress_action_id_fkey"
      columns: ["action_id"]
isOneToOne: false
      referencedRelation: "action"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "action_progress_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "action_progress_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "action_progress_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"action_step": {
                  Row: {
                    "action_id": string,"actor_en": string,"actor_km": string,"from_deadline": string | null,"id": string,"kind": Database["public"]['Enums']["action_step_kind"],"meeting_id": string,"owner_id": string,"reason": string,"taken_at": string,"to_deadline": string | null,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "action_id": string,"actor_en": string,"actor_km": string,"from_deadline"?: string | null,"id"?: string,"kind": Database["public"]['Enums']["action_step_kind"],"meeting_id": string,"owner_id": string,"reason": string,"taken_at"?: string,"to_deadline"?: string | null,"unit_id": string
                  }
                  Update: {
                    "action_id"?: string,"actor_en"?: string,"actor_km"?: string,"from_deadline"?: string | null,"id"?: string,"kind"?: Database["public"]['Enums']["action_step_kind"],"meeting_id"?: string,"owner_id"?: string,"reason"?: string,"taken_at"?: string,"to_deadline"?: string | null,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "action_step_action_id_fkey"
      columns: ["action_id"]
isOneToOne: false
      referencedRelation: "action"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "action_step_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "action_step_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "action_step_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"administration": {
                  Row: {
                    "action_due_days": number,"answer_due_days": number,"letterhead_en": (string)[],"letterhead_km": (string)[],"number_pattern": string,"place_en": string,"place_km": string,"receipt_due_days": number,"report_due_days": number,"report_escalate_days": number,"report_remind_days": number,"rev": number,"rsvp_due_days": number,"signatory_en": string,"signatory_km": string,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "action_due_days"?: number,"answer_due_days"?: number,"letterhead_en"?: (string)[],"letterhead_km"?: (string)[],"number_pattern"?: string,"place_en"?: string,"place_km"?: string,"receipt_due_days"?: number,"report_due_days"?: number,"report_escalate_days"?: number,"report_remind_days"?: number,"rev"?: number,"rsvp_due_days"?: number,"signatory_en"?: string,"signatory_km"?: string,"unit_id": string
                  }
                  Update: {
                    "action_due_days"?: number,"answer_due_days"?: number,"letterhead_en"?: (string)[],"letterhead_km"?: (string)[],"number_pattern"?: string,"place_en"?: string,"place_km"?: string,"receipt_due_days"?: number,"report_due_days"?: number,"report_escalate_days"?: number,"report_remind_days"?: number,"rev"?: number,"rsvp_due_days"?: number,"signatory_en"?: string,"signatory_km"?: string,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "administration_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: true
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"agenda_item": {
                  Row: {
                    "id": string,"kind": Database["public"]['Enums']["agenda_item_kind"],"meeting_id": string,"minutes": number,"position": number,"rev": number,"started_at": string | null,"theme": number | null,"title_en": string,"title_km": string,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id": string,"kind": Database["public"]['Enums']["agenda_item_kind"],"meeting_id": string,"minutes": number,"position": number,"rev"?: number,"started_at"?: string | null,"theme"?: number | null,"title_en"?: string,"title_km": string,"unit_id": string
                  }
                  Update: {
                    "id"?: string,"kind"?: Database["public"]['Enums']["agenda_item_kind"],"meeting_id"?: string,"minutes"?: number,"position"?: number,"rev"?: number,"started_at"?: string | null,"theme"?: number | null,"title_en"?: string,"title_km"?: string,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "agenda_item_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "agenda_item_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"agenda_presenter": {
                  Row: {
                    "agenda_item_id": string,"id": string,"label_en": string,"label_km": string,"meeting_id": string,"organisation_id": string | null,"position": number,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "agenda_item_id": string,"id": string,"label_en"?: string,"label_km": string,"meeting_id": string,"organisation_id"?: string | null,"position"?: number,"unit_id": string
                  }
                  Update: {
                    "agenda_item_id"?: string,"id"?: string,"label_en"?: string,"label_km"?: string,"meeting_id"?: string,"organisation_id"?: string | null,"position"?: number,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "agenda_presenter_agenda_item_id_fkey"
      columns: ["agenda_item_id"]
isOneToOne: false
      referencedRelation: "agenda_item"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "agenda_presenter_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "agenda_presenter_organisation_id_fkey"
      columns: ["organisation_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "agenda_presenter_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"area": {
                  Row: {
                    "code": string,"latitude": number | null,"level": Database["public"]['Enums']["area_level"],"longitude": number | null,"name_en": string,"name_km": string,"parent_code": string | null,"tile_column": number | null,"tile_row": number | null,"type_en": string,"type_km": string
                  }
                  ComputedFields: never
                  Insert: {
                    "code": string,"latitude"?: number | null,"level": Database["public"]['Enums']["area_level"],"longitude"?: number | null,"name_en": string,"name_km": string,"parent_code"?: string | null,"tile_column"?: number | null,"tile_row"?: number | null,"type_en": string,"type_km": string
                  }
                  Update: {
                    "code"?: string,"latitude"?: number | null,"level"?: Database["public"]['Enums']["area_level"],"longitude"?: number | null,"name_en"?: string,"name_km"?: string,"parent_code"?: string | null,"tile_column"?: number | null,"tile_row"?: number | null,"type_en"?: string,"type_km"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "area_parent_code_fkey"
      columns: ["parent_code"]
isOneToOne: false
      referencedRelation: "area"
      referencedColumns: ["code"]
    }
                  ]
                },"attachment": {
                  Row: {
                    "added_at": string,"bytes": number,"file_name": string,"id": string,"media_type": string,"meeting_id": string | null,"removed_at": string | null,"sha256": string,"side": string | null,"storage_key": string,"subject": string,"subject_id": string,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "added_at"?: string,"bytes": number,"file_name": string,"id": string,"media_type": string,"meeting_id"?: string | null,"removed_at"?: string | null,"sha256": string,"side"?: string | null,"storage_key": string,"subject": string,"subject_id": string,"unit_id": string
                  }
                  Update: {
                    "added_at"?: string,"bytes"?: number,"file_name"?: string,"id"?: string,"media_type"?: string,"meeting_id"?: string | null,"removed_at"?: string | null,"sha256"?: string,"side"?: string | null,"storage_key"?: string,"subject"?: string,"subject_id"?: string,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "attachment_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "attachment_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"challenge": {
                  Row: {
                    "agenda_item_id": string | null,"description": string,"id": string,"meeting_id": string,"removed_at": string | null,"rev": number,"sequence": number,"status": Database["public"]['Enums']["challenge_status"],"title": string,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "agenda_item_id"?: string | null,"description"?: string,"id": string,"meeting_id": string,"removed_at"?: string | null,"rev"?: number,"sequence": number,"status"?: Database["public"]['Enums']["challenge_status"],"title": string,"unit_id": string
                  }
                  Update: {
                    "agenda_item_id"?: string | null,"description"?: string,"id"?: string,"meeting_id"?: string,"removed_at"?: string | null,"rev"?: number,"sequence"?: number,"status"?: Database["public"]['Enums']["challenge_status"],"title"?: string,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "challenge_agenda_item_id_fkey"
      columns: ["agenda_item_id"]
isOneToOne: false
      referencedRelation: "agenda_item"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "challenge_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "challenge_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"challenge_input": {
                  Row: {
                    "challenge_id": string,"input_id": string,"meeting_id": string,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "challenge_id": string,"input_id": string,"meeting_id": string,"unit_id": string
                  }
                  Update: {
                    "challenge_id"?: string,"input_id"?: string,"meeting_id"?: string,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "challenge_input_challenge_id_fkey"
      columns: ["challenge_id"]
isOneToOne: false
      referencedRelation: "challenge"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "challenge_input_input_id_fkey"
      columns: ["input_id"]
isOneToOne: false
      referencedRelation: "input"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "challenge_input_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "challenge_input_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"contact": {
                  Row: {
                    "archived_at": string | null,"area_code": string | null,"email": string | null,"id": string,"locale": Database["public"]['Enums']["locale"],"name_en": string,"name_km": string,"organisation_id": string,"phone": string | null,"position_en": string,"position_km": string,"rev": number,"sex": Database["public"]['Enums']["sex"],"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"area_code"?: string | null,"email"?: string | null,"id": string,"locale"?: Database["public"]['Enums']["locale"],"name_en"?: string,"name_km": string,"organisation_id": string,"phone"?: string | null,"position_en"?: string,"position_km"?: string,"rev"?: number,"sex"?: Database["public"]['Enums']["sex"],"unit_id": string
                  }
                  Update: {
                    "archived_at"?: string | null,"area_code"?: string | null,"email"?: string | null,"id"?: string,"locale"?: Database["public"]['Enums']["locale"],"name_en"?: string,"name_km"?: string,"organisation_id"?: string,"phone"?: string | null,"position_en"?: string,"position_km"?: string,"rev"?: number,"sex"?: Database["public"]['Enums']["sex"],"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "contact_area_code_fkey"
      columns: ["area_code"]
isOneToOne: false
      referencedRelation: "area"
      referencedColumns: ["code"]
    },{
      foreignKeyName: "contact_organisation_id_fkey"
      columns: ["organisation_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "contact_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"escalation": {
                  Row: {
                    "answer": string,"answer_due_on": string,"answered_at": string | null,"challenge_id": string,"holder_id": string,"id": string,"meeting_id": string,"raised_at": string,"request": string,"rev": number,"status": Database["public"]['Enums']["escalation_status"],"title": string,"unit_id": string,"withdrawn_at": string | null,"challenge_standing": Database["public"]['Enums']["challenge_status"] | null,"waits_for_me": boolean | null
                  }
                  ComputedFields: "challenge_standing" | "waits_for_me"
                  Insert: {
                    "answer"?: string,"answer_due_on": string,"answered_at"?: string | null,"challenge_id": string,"holder_id": string,"id": string,"meeting_id": string,"raised_at"?: string,"request": string,"rev"?: number,"status"?: Database["public"]['Enums']["escalation_status"],"title": string,"unit_id": string,"withdrawn_at"?: string | null
                  }
                  Update: {
                    "answer"?: string,"answer_due_on"?: string,"answered_at"?: string | null,"challenge_id"?: string,"holder_id"?: string,"id"?: string,"meeting_id"?: string,"raised_at"?: string,"request"?: string,"rev"?: number,"status"?: Database["public"]['Enums']["escalation_status"],"title"?: string,"unit_id"?: string,"withdrawn_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "escalation_challenge_id_fkey"
      columns: ["challenge_id"]
isOneToOne: false
      referencedRelation: "challenge"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "escalation_holder_id_fkey"
      columns: ["holder_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "escalation_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "escalation_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"escalation_step": {
                  Row: {
                    "actor_en": string,"actor_km": string,"body_id": string,"command": string,"escalation_id": string,"from_holder_id": string | null,"from_status": Database["public"]['Enums']["escalation_status"] | null,"holder_id": string,"id": string,"meeting_id": string,"status": Database["public"]['Enums']["escalation_status"],"taken_at": string,"undoes": string | null,"unit_id": string,"words": string
                  }
                  ComputedFields: never
                  Insert: {
                    "actor_en": string,"actor_km": string,"body_id": string,"command": string,"escalation_id": string,"from_holder_id"?: string | null,"from_status"?: Database["public"]['Enums']["escalation_status"] | null,"holder_id": string,"id": string,"meeting_id": string,"status": Database["public"]['Enums']["escalation_status"],"taken_at"?: string,"undoes"?: string | null,"unit_id": string,"words"?: string
                  }
                  Update: {
                    "actor_en"?: string,"actor_km"?: string,"body_id"?: string,"command"?: string,"escalation_id"?: string,"from_holder_id"?: string | null,"from_status"?: Database["public"]['Enums']["escalation_status"] | null,"holder_id"?: string,"id"?: string,"meeting_id"?: string,"status"?: Database["public"]['Enums']["escalation_status"],"taken_at"?: string,"undoes"?: string | null,"unit_id"?: string,"words"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "escalation_step_body_id_fkey"
      columns: ["body_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "escalation_step_escalation_id_fkey"
      columns: ["escalation_id"]
isOneToOne: false
      referencedRelation: "escalation"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "escalation_step_from_holder_id_fkey"
      columns: ["from_holder_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "escalation_step_holder_id_fkey"
      columns: ["holder_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "escalation_step_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "escalation_step_undoes_fkey"
      columns: ["undoes"]
isOneToOne: true
      referencedRelation: "escalation_step"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "escalation_step_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"forum": {
                  Row: {
                    "dissolved_on": string | null,"host_id": string | null,"id": string,"kind": Database["public"]['Enums']["forum_kind"],"membership_cap": number | null,"name_en": string,"name_km": string,"parent_id": string | null,"rev": number,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "dissolved_on"?: string | null,"host_id"?: string | null,"id": string,"kind": Database["public"]['Enums']["forum_kind"],"membership_cap"?: number | null,"name_en": string,"name_km": string,"parent_id"?: string | null,"rev"?: number,"unit_id": string
                  }
                  Update: {
                    "dissolved_on"?: string | null,"host_id"?: string | null,"id"?: string,"kind"?: Database["public"]['Enums']["forum_kind"],"membership_cap"?: number | null,"name_en"?: string,"name_km"?: string,"parent_id"?: string | null,"rev"?: number,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "forum_host_id_fkey"
      columns: ["host_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "forum_parent_id_fkey"
      columns: ["parent_id"]
isOneToOne: false
      referencedRelation: "forum"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "forum_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"forum_member": {
                  Row: {
                    "added_at": string,"concern": string,"contact_id": string | null,"forum_id": string,"id": string,"locale": Database["public"]['Enums']["locale"],"name_en": string,"name_km": string,"organisation_id": string,"rev": number,"seat": Database["public"]['Enums']["forum_seat"],"since": string,"unit_id": string,"until": string | null,"removable": boolean | null
                  }
                  ComputedFields: "removable"
                  Insert: {
                    "added_at"?: string,"concern"?: string,"contact_id"?: string | null,"forum_id": string,"id": string,"locale"?: Database["public"]['Enums']["locale"],"name_en"?: string,"name_km": string,"organisation_id": string,"rev"?: number,"seat": Database["public"]['Enums']["forum_seat"],"since": string,"unit_id": string,"until"?: string | null
                  }
                  Update: {
                    "added_at"?: string,"concern"?: string,"contact_id"?: string | null,"forum_id"?: string,"id"?: string,"locale"?: Database["public"]['Enums']["locale"],"name_en"?: string,"name_km"?: string,"organisation_id"?: string,"rev"?: number,"seat"?: Database["public"]['Enums']["forum_seat"],"since"?: string,"unit_id"?: string,"until"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "forum_member_contact_id_fkey"
      columns: ["contact_id"]
isOneToOne: false
      referencedRelation: "contact"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "forum_member_contact_id_fkey"
      columns: ["contact_id"]
isOneToOne: false
      referencedRelation: "contact_row"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "forum_member_forum_id_fkey"
      columns: ["forum_id"]
isOneToOne: false
      referencedRelation: "forum"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "forum_member_organisation_id_fkey"
      columns: ["organisation_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "forum_member_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"forum_member_personal": {
                  Row: {
                    "email": string | null,"forum_id": string,"member_id": string,"phone": string | null,"sex": Database["public"]['Enums']["sex"],"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "email"?: string | null,"forum_id": string,"member_id": string,"phone"?: string | null,"sex"?: Database["public"]['Enums']["sex"],"unit_id": string
                  }
                  Update: {
                    "email"?: string | null,"forum_id"?: string,"member_id"?: string,"phone"?: string | null,"sex"?: Database["public"]['Enums']["sex"],"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "forum_member_personal_forum_id_fkey"
      columns: ["forum_id"]
isOneToOne: false
      referencedRelation: "forum"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "forum_member_personal_member_id_fkey"
      columns: ["member_id"]
isOneToOne: true
      referencedRelation: "forum_member"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "forum_member_personal_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"input": {
                  Row: {
                    "agenda_item_id": string,"answer": string,"answered_at": string | null,"answered_by": string,"body": string,"id": string,"kind": Database["public"]['Enums']["input_kind"],"meeting_id": string,"participant_id": string | null,"recorded_at": string,"removed_at": string | null,"rev": number,"sequence": number,"status": Database["public"]['Enums']["input_status"],"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "agenda_item_id": string,"answer"?: string,"answered_at"?: string | null,"answered_by"?: string,"body": string,"id": string,"kind": Database["public"]['Enums']["input_kind"],"meeting_id": string,"participant_id"?: string | null,"recorded_at"?: string,"removed_at"?: string | null,"rev"?: number,"sequence": number,"status"?: Database["public"]['Enums']["input_status"],"unit_id": string
                  }
                  Update: {
                    "agenda_item_id"?: string,"answer"?: string,"answered_at"?: string | null,"answered_by"?: string,"body"?: string,"id"?: string,"kind"?: Database["public"]['Enums']["input_kind"],"meeting_id"?: string,"participant_id"?: string | null,"recorded_at"?: string,"removed_at"?: string | null,"rev"?: number,"sequence"?: number,"status"?: Database["public"]['Enums']["input_status"],"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "input_agenda_item_id_fkey"
      columns: ["agenda_item_id"]
isOneToOne: false
      referencedRelation: "agenda_item"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "input_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "input_participant_id_fkey"
      columns: ["participant_id"]
isOneToOne: false
      referencedRelation: "participant"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "input_participant_id_fkey"
      columns: ["participant_id"]
isOneToOne: false
      referencedRelation: "participant_row"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "input_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"invitation_sending": {
                  Row: {
                    "email": string | null,"id": string,"meeting_id": string,"name_en": string,"name_km": string,"participant_id": string,"sent_at": string,"undone_at": string | null,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "email"?: string | null,"id": string,"meeting_id": string,"name_en"?: string,"name_km": string,"participant_id": string,"sent_at"?: string,"undone_at"?: string | null,"unit_id": string
                  }
                  Update: {
                    "email"?: string | null,"id"?: string,"meeting_id"?: string,"name_en"?: string,"name_km"?: string,"participant_id"?: string,"sent_at"?: string,"undone_at"?: string | null,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "invitation_sending_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "invitation_sending_participant_id_fkey"
      columns: ["participant_id"]
isOneToOne: false
      referencedRelation: "participant"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "invitation_sending_participant_id_fkey"
      columns: ["participant_id"]
isOneToOne: false
      referencedRelation: "participant_row"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "invitation_sending_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"meeting": {
                  Row: {
                    "before_cancelling": Json | null,"closed_at": string | null,"concluded_at": string | null,"created_at": string,"forum_id": string,"held_on": string,"host_coordination": string,"host_mechanism_en": string,"host_mechanism_km": string,"id": string,"parent_id": string | null,"place_en": string,"place_km": string,"planned_on": string | null,"plans": (Database["public"]['Enums']["plan_served"])[],"previous_id": string | null,"reinstated_at": string | null,"rev": number,"started_at": string | null,"starts_at": string,"status": Database["public"]['Enums']["meeting_status"],"status_reason": string,"title_en": string,"title_km": string,"unit_id": string,"year": number | null,"hanging": Json | null,"meetings_in_year": number | null,"was_dispatched": boolean | null
                  }
                  ComputedFields: "hanging" | "meetings_in_year" | "was_dispatched"
                  Insert: {
                    "before_cancelling"?: Json | null,"closed_at"?: string | null,"concluded_at"?: string | null,"created_at"?: string,"forum_id": string,"held_on": string,"host_coordination"?: string,"host_mechanism_en"?: string,"host_mechanism_km"?: string,"id": string,"parent_id"?: string | null,"place_en"?: string,"place_km"?: string,"planned_on"?: string | null,"plans"?: (Database["public"]['Enums']["plan_served"])[],"previous_id"?: string | null,"reinstated_at"?: string | null,"rev"?: number,"started_at"?: string | null,"starts_at"?: string,"status"?: Database["public"]['Enums']["meeting_status"],"status_reason"?: string,"title_en": string,"title_km": string,"unit_id": string,"year"?: never
                  }
                  Update: {
                    "before_cancelling"?: Json | null,"closed_at"?: string | null,"concluded_at"?: string | null,"created_at"?: string,"forum_id"?: string,"held_on"?: string,"host_coordination"?: string,"host_mechanism_en"?: string,"host_mechanism_km"?: string,"id"?: string,"parent_id"?: string | null,"place_en"?: string,"place_km"?: string,"planned_on"?: string | null,"plans"?: (Database["public"]['Enums']["plan_served"])[],"previous_id"?: string | null,"reinstated_at"?: string | null,"rev"?: number,"started_at"?: string | null,"starts_at"?: string,"status"?: Database["public"]['Enums']["meeting_status"],"status_reason"?: string,"title_en"?: string,"title_km"?: string,"unit_id"?: string,"year"?: never
                  }
                  Relationships: [
                    {
      foreignKeyName: "meeting_forum_id_fkey"
      columns: ["forum_id"]
isOneToOne: false
      referencedRelation: "forum"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meeting_parent_id_fkey"
      columns: ["parent_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meeting_previous_id_fkey"
      columns: ["previous_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meeting_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"organisation": {
                  Row: {
                    "archived_at": string | null,"email": string | null,"id": string,"kind": Database["public"]['Enums']["organisation_kind"],"note": string,"phone": string | null,"rev": number,"website": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"email"?: string | null,"id": string,"kind": Database["public"]['Enums']["organisation_kind"],"note"?: string,"phone"?: string | null,"rev"?: number,"website"?: string | null
                  }
                  Update: {
                    "archived_at"?: string | null,"email"?: string | null,"id"?: string,"kind"?: Database["public"]['Enums']["organisation_kind"],"note"?: string,"phone"?: string | null,"rev"?: number,"website"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "organisation_id_fkey"
      columns: ["id"]
isOneToOne: true
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"participant": {
                  Row: {
                    "agenda_item_id": string | null,"attendance": Database["public"]['Enums']["attendance"] | null,"attended_by_delegate": boolean,"basis": string,"category": Database["public"]['Enums']["participant_category"],"checked_in_at": string | null,"contact_id": string | null,"created_at": string,"delegate_name": string | null,"delegate_position": string,"id": string,"invitation": Database["public"]['Enums']["invitation_status"] | null,"locale": Database["public"]['Enums']["locale"],"meeting_id": string,"name_en": string,"name_km": string,"organisation_id": string | null,"position_en": string,"position_km": string,"removed_at": string | null,"responded_at": string | null,"responded_via": string | null,"rev": number,"seat": Database["public"]['Enums']["forum_seat"] | null,"sent_at": string | null,"sent_by_letter": boolean,"unit_id": string,"walk_in": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "agenda_item_id"?: string | null,"attendance"?: Database["public"]['Enums']["attendance"] | null,"attended_by_delegate"?: boolean,"basis"?: string,"category": Database["public"]['Enums']["participant_category"],"checked_in_at"?: string | null,"contact_id"?: string | null,"created_at"?: string,"delegate_name"?: string | null,"delegate_position"?: string,"id": string,"invitation"?: Database["public"]['Enums']["invitation_status"] | null,"locale"?: Database["public"]['Enums']["locale"],"meeting_id": string,"name_en"?: string,"name_km": string,"organisation_id"?: string | null,"position_en"?: string,"position_km"?: string,"removed_at"?: string | null,"responded_at"?: string | null,"responded_via"?: string | null,"rev"?: number,"seat"?: Database["public"]['Enums']["forum_seat"] | null,"sent_at"?: string | null,"sent_by_letter"?: boolean,"unit_id": string,"walk_in"?: boolean
                  }
                  Update: {
                    "agenda_item_id"?: string | null,"attendance"?: Database["public"]['Enums']["attendance"] | null,"attended_by_delegate"?: boolean,"basis"?: string,"category"?: Database["public"]['Enums']["participant_category"],"checked_in_at"?: string | null,"contact_id"?: string | null,"created_at"?: string,"delegate_name"?: string | null,"delegate_position"?: string,"id"?: string,"invitation"?: Database["public"]['Enums']["invitation_status"] | null,"locale"?: Database["public"]['Enums']["locale"],"meeting_id"?: string,"name_en"?: string,"name_km"?: string,"organisation_id"?: string | null,"position_en"?: string,"position_km"?: string,"removed_at"?: string | null,"responded_at"?: string | null,"responded_via"?: string | null,"rev"?: number,"seat"?: Database["public"]['Enums']["forum_seat"] | null,"sent_at"?: string | null,"sent_by_letter"?: boolean,"unit_id"?: string,"walk_in"?: boolean
                  }
                  Relationships: [
                    {
      foreignKeyName: "participant_agenda_item_id_fkey"
      columns: ["agenda_item_id"]
isOneToOne: false
      referencedRelation: "agenda_item"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "participant_contact_id_fkey"
      columns: ["contact_id"]
isOneToOne: false
      referencedRelation: "contact"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "participant_contact_id_fkey"
      columns: ["contact_id"]
isOneToOne: false
      referencedRelation: "contact_row"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "participant_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "participant_organisation_id_fkey"
      columns: ["organisation_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "participant_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"participant_personal": {
                  Row: {
                    "delegate_sex": Database["public"]['Enums']["sex"],"email": string | null,"meeting_id": string,"own_answer": Database["public"]['Enums']["invitation_status"] | null,"own_answered_at": string | null,"own_delegate_name": string | null,"own_delegate_position": string,"own_delegate_sex": Database["public"]['Enums']["sex"],"own_note": string,"participant_id": string,"phone": string | null,"response_note": string,"rev": number,"sex": Database["public"]['Enums']["sex"],"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "delegate_sex"?: Database["public"]['Enums']["sex"],"email"?: string | null,"meeting_id": string,"own_answer"?: Database["public"]['Enums']["invitation_status"] | null,"own_answered_at"?: string | null,"own_delegate_name"?: string | null,"own_delegate_position"?: string,"own_delegate_sex"?: Database["public"]['Enums']["sex"],"own_note"?: string,"participant_id": string,"phone"?: string | null,"response_note"?: string,"rev"?: number,"sex"?: Database["public"]['Enums']["sex"],"unit_id": string
                  }
                  Update: {
                    "delegate_sex"?: Database["public"]['Enums']["sex"],"email"?: string | null,"meeting_id"?: string,"own_answer"?: Database["public"]['Enums']["invitation_status"] | null,"own_answered_at"?: string | null,"own_delegate_name"?: string | null,"own_delegate_position"?: string,"own_delegate_sex"?: Database["public"]['Enums']["sex"],"own_note"?: string,"participant_id"?: string,"phone"?: string | null,"response_note"?: string,"rev"?: number,"sex"?: Database["public"]['Enums']["sex"],"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "participant_personal_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "participant_personal_participant_id_fkey"
      columns: ["participant_id"]
isOneToOne: true
      referencedRelation: "participant"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "participant_personal_participant_id_fkey"
      columns: ["participant_id"]
isOneToOne: true
      referencedRelation: "participant_row"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "participant_personal_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"permission": {
                  Row: {
                    "name": string
                  }
                  ComputedFields: never
                  Insert: {
                    "name": string
                  }
                  Update: {
                    "name"?: string
                  }
                  Relationships: [
                    
                  ]
                },"report": {
                  Row: {
                    "board_guidance": string,"board_informed_on": string | null,"created_at": string,"id": string,"kind": Database["public"]['Enums']["report_kind"],"meeting_id": string,"rev": number,"revision_reason": string,"status": Database["public"]['Enums']["report_status"],"submitted_at": string | null,"submitted_by": string,"unit_id": string,"holder": Json | null
                  }
                  ComputedFields: "holder"
                  Insert: {
                    "board_guidance"?: string,"board_informed_on"?: string | null,"created_at"?: string,"id": string,"kind": Database["public"]['Enums']["report_kind"],"meeting_id": string,"rev"?: number,"revision_reason"?: string,"status"?: Database["public"]['Enums']["report_status"],"submitted_at"?: string | null,"submitted_by"?: string,"unit_id": string
                  }
                  Update: {
                    "board_guidance"?: string,"board_informed_on"?: string | null,"created_at"?: string,"id"?: string,"kind"?: Database["public"]['Enums']["report_kind"],"meeting_id"?: string,"rev"?: number,"revision_reason"?: string,"status"?: Database["public"]['Enums']["report_status"],"submitted_at"?: string | null,"submitted_by"?: string,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "report_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"report_publication": {
                  Row: {
                    "id": string,"meeting_id": string,"published_at": string,"publisher_en": string,"publisher_km": string,"report_version_id": string,"rev": number,"unit_id": string,"withdrawer_en": string,"withdrawer_km": string,"withdrawn_at": string | null,"withdrawn_reason": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id": string,"meeting_id": string,"published_at"?: string,"publisher_en": string,"publisher_km": string,"report_version_id": string,"rev"?: number,"unit_id": string,"withdrawer_en"?: string,"withdrawer_km"?: string,"withdrawn_at"?: string | null,"withdrawn_reason"?: string
                  }
                  Update: {
                    "id"?: string,"meeting_id"?: string,"published_at"?: string,"publisher_en"?: string,"publisher_km"?: string,"report_version_id"?: string,"rev"?: number,"unit_id"?: string,"withdrawer_en"?: string,"withdrawer_km"?: string,"withdrawn_at"?: string | null,"withdrawn_reason"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "report_publication_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_publication_report_version_id_fkey"
      columns: ["report_version_id"]
isOneToOne: false
      referencedRelation: "report_version"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_publication_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"report_recipient": {
                  Row: {
                    "address": string | null,"attempt": number,"before_hand_over": Json | null,"channel": Database["public"]['Enums']["dispatch_channel"],"dispatched_at": string,"handed_over_note": string,"handed_over_on": string | null,"id": string,"label_en": string,"label_km": string,"left_out_reason": string,"locale": Database["public"]['Enums']["locale"],"meeting_id": string,"organisation_id": string,"outbox_id": string | null,"position": number,"receipt_recorded_at": string | null,"receipt_recorded_by": string,"receipt_via": string | null,"received_by": string | null,"received_on": string | null,"received_position": string,"registered_number": string,"reminded_at": string | null,"reminders": number,"report_version_id": string,"rev": number,"role": Database["public"]['Enums']["recipient_role"],"unit_id": string,"with_word": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "address"?: string | null,"attempt"?: number,"before_hand_over"?: Json | null,"channel": Database["public"]['Enums']["dispatch_channel"],"dispatched_at"?: string,"handed_over_note"?: string,"handed_over_on"?: string | null,"id": string,"label_en": string,"label_km": string,"left_out_reason"?: string,"locale"?: Database["public"]['Enums']["locale"],"meeting_id": string,"organisation_id": string,"outbox_id"?: string | null,"position": number,"receipt_recorded_at"?: string | null,"receipt_recorded_by"?: string,"receipt_via"?: string | null,"received_by"?: string | null,"received_on"?: string | null,"received_position"?: string,"registered_number"?: string,"reminded_at"?: string | null,"reminders"?: number,"report_version_id": string,"rev"?: number,"role": Database["public"]['Enums']["recipient_role"],"unit_id": string,"with_word"?: boolean
                  }
                  Update: {
                    "address"?: string | null,"attempt"?: number,"before_hand_over"?: Json | null,"channel"?: Database["public"]['Enums']["dispatch_channel"],"dispatched_at"?: string,"handed_over_note"?: string,"handed_over_on"?: string | null,"id"?: string,"label_en"?: string,"label_km"?: string,"left_out_reason"?: string,"locale"?: Database["public"]['Enums']["locale"],"meeting_id"?: string,"organisation_id"?: string,"outbox_id"?: string | null,"position"?: number,"receipt_recorded_at"?: string | null,"receipt_recorded_by"?: string,"receipt_via"?: string | null,"received_by"?: string | null,"received_on"?: string | null,"received_position"?: string,"registered_number"?: string,"reminded_at"?: string | null,"reminders"?: number,"report_version_id"?: string,"rev"?: number,"role"?: Database["public"]['Enums']["recipient_role"],"unit_id"?: string,"with_word"?: boolean
                  }
                  Relationships: [
                    {
      foreignKeyName: "report_recipient_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_recipient_organisation_id_fkey"
      columns: ["organisation_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_recipient_outbox_id_fkey"
      columns: ["outbox_id"]
isOneToOne: false
      referencedRelation: "delivery"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_recipient_report_version_id_fkey"
      columns: ["report_version_id"]
isOneToOne: false
      referencedRelation: "report_version"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_recipient_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"report_remark": {
                  Row: {
                    "answer": string,"body": string,"id": string,"made_at": string,"made_by": string,"meeting_id": string,"report_id": string,"section": string,"settled_at": string | null,"settled_by": string,"unit_id": string,"version_id": string | null,"withdrawn_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "answer"?: string,"body": string,"id": string,"made_at"?: string,"made_by": string,"meeting_id": string,"report_id": string,"section"?: string,"settled_at"?: string | null,"settled_by"?: string,"unit_id": string,"version_id"?: string | null,"withdrawn_at"?: string | null
                  }
                  Update: {
                    "answer"?: string,"body"?: string,"id"?: string,"made_at"?: string,"made_by"?: string,"meeting_id"?: string,"report_id"?: string,"section"?: string,"settled_at"?: string | null,"settled_by"?: string,"unit_id"?: string,"version_id"?: string | null,"withdrawn_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "report_remark_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_remark_report_id_fkey"
      columns: ["report_id"]
isOneToOne: false
      referencedRelation: "report"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_remark_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_remark_version_id_fkey"
      columns: ["version_id"]
isOneToOne: false
      referencedRelation: "report_version"
      referencedColumns: ["id"]
    }
                  ]
                },"report_return": {
                  Row: {
                    "id": string,"meeting_id": string,"report_id": string,"returned_at": string,"returned_by": string,"snapshot_id": string,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"meeting_id": string,"report_id": string,"returned_at"?: string,"returned_by": string,"snapshot_id": string,"unit_id": string
                  }
                  Update: {
                    "id"?: string,"meeting_id"?: string,"report_id"?: string,"returned_at"?: string,"returned_by"?: string,"snapshot_id"?: string,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "report_return_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_return_report_id_fkey"
      columns: ["report_id"]
isOneToOne: false
      referencedRelation: "report"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_return_snapshot_id_fkey"
      columns: ["snapshot_id"]
isOneToOne: false
      referencedRelation: "report_snapshot"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_return_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"report_section": {
                  Row: {
                    "body": string | null,"drafted": string,"edited_at": string,"edited_by": string,"key": string,"locale": Database["public"]['Enums']["locale"],"meeting_id": string,"report_id": string,"rev": number,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body"?: string | null,"drafted"?: string,"edited_at"?: string,"edited_by": string,"key": string,"locale": Database["public"]['Enums']["locale"],"meeting_id": string,"report_id": string,"rev"?: number,"unit_id": string
                  }
                  Update: {
                    "body"?: string | null,"drafted"?: string,"edited_at"?: string,"edited_by"?: string,"key"?: string,"locale"?: Database["public"]['Enums']["locale"],"meeting_id"?: string,"report_id"?: string,"rev"?: number,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "report_section_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_section_report_id_fkey"
      columns: ["report_id"]
isOneToOne: false
      referencedRelation: "report"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_section_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"report_snapshot": {
                  Row: {
                    "content": NonNullable<Json>,"fingerprint": string,"id": string,"meeting_id": string,"report_id": string,"taken_at": string,"taken_by": string,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "content": NonNullable<Json>,"fingerprint"?: never,"id": string,"meeting_id": string,"report_id": string,"taken_at"?: string,"taken_by": string,"unit_id": string
                  }
                  Update: {
                    "content"?: NonNullable<Json>,"fingerprint"?: never,"id"?: string,"meeting_id"?: string,"report_id"?: string,"taken_at"?: string,"taken_by"?: string,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "report_snapshot_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_snapshot_report_id_fkey"
      columns: ["report_id"]
isOneToOne: false
      referencedRelation: "report"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_snapshot_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"report_text": {
                  Row: {
                    "body": string,"id": string,"key": string,"locale": Database["public"]['Enums']["locale"],"meeting_id": string,"report_id": string,"unit_id": string,"written_at": string,"written_by": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body": string,"id"?: string,"key": string,"locale": Database["public"]['Enums']["locale"],"meeting_id": string,"report_id": string,"unit_id": string,"written_at"?: string,"written_by": string
                  }
                  Update: {
                    "body"?: string,"id"?: string,"key"?: string,"locale"?: Database["public"]['Enums']["locale"],"meeting_id"?: string,"report_id"?: string,"unit_id"?: string,"written_at"?: string,"written_by"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "report_text_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_text_report_id_fkey"
      columns: ["report_id"]
isOneToOne: false
      referencedRelation: "report"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_text_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"report_version": {
                  Row: {
                    "approved_at": string,"approved_by": string,"approved_on": string,"content": NonNullable<Json>,"files": NonNullable<Json>,"id": string,"meeting_id": string,"number": string,"report_id": string,"signatory_en": string,"signatory_km": string,"unit_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "approved_at"?: string,"approved_by": string,"approved_on": string,"content": NonNullable<Json>,"files": NonNullable<Json>,"id": string,"meeting_id": string,"number": string,"report_id": string,"signatory_en": string,"signatory_km": string,"unit_id": string,"version": number
                  }
                  Update: {
                    "approved_at"?: string,"approved_by"?: string,"approved_on"?: string,"content"?: NonNullable<Json>,"files"?: NonNullable<Json>,"id"?: string,"meeting_id"?: string,"number"?: string,"report_id"?: string,"signatory_en"?: string,"signatory_km"?: string,"unit_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "report_version_approved_by_fkey"
      columns: ["approved_by"]
isOneToOne: false
      referencedRelation: "user_account"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_version_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_version_report_id_fkey"
      columns: ["report_id"]
isOneToOne: false
      referencedRelation: "report"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "report_version_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"role_grant": {
                  Row: {
                    "id": string,"role": Database["public"]['Enums']["role_name"],"unit_id": string,"user_id": string,"valid_from": string,"valid_to": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "id": string,"role": Database["public"]['Enums']["role_name"],"unit_id": string,"user_id": string,"valid_from"?: string,"valid_to"?: string | null
                  }
                  Update: {
                    "id"?: string,"role"?: Database["public"]['Enums']["role_name"],"unit_id"?: string,"user_id"?: string,"valid_from"?: string,"valid_to"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "role_grant_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "role_grant_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "user_account"
      referencedColumns: ["id"]
    }
                  ]
                },"role_permission": {
                  Row: {
                    "permission": string,"reach": Database["public"]['Enums']["reach"],"role": Database["public"]['Enums']["role_name"]
                  }
                  ComputedFields: never
                  Insert: {
                    "permission": string,"reach": Database["public"]['Enums']["reach"],"role": Database["public"]['Enums']["role_name"]
                  }
                  Update: {
                    "permission"?: string,"reach"?: Database["public"]['Enums']["reach"],"role"?: Database["public"]['Enums']["role_name"]
                  }
                  Relationships: [
                    {
      foreignKeyName: "role_permission_permission_fkey"
      columns: ["permission"]
isOneToOne: false
      referencedRelation: "permission"
      referencedColumns: ["name"]
    }
                  ]
                },"solution": {
                  Row: {
                    "body": string,"challenge_id": string,"id": string,"meeting_id": string,"removed_at": string | null,"rev": number,"sequence": number,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body": string,"challenge_id": string,"id": string,"meeting_id": string,"removed_at"?: string | null,"rev"?: number,"sequence": number,"unit_id": string
                  }
                  Update: {
                    "body"?: string,"challenge_id"?: string,"id"?: string,"meeting_id"?: string,"removed_at"?: string | null,"rev"?: number,"sequence"?: number,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "solution_challenge_id_fkey"
      columns: ["challenge_id"]
isOneToOne: false
      referencedRelation: "challenge"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "solution_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "solution_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"standing_copy": {
                  Row: {
                    "id": string,"organisation_id": string,"position": number,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id": string,"organisation_id": string,"position"?: number,"unit_id": string
                  }
                  Update: {
                    "id"?: string,"organisation_id"?: string,"position"?: number,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "standing_copy_organisation_id_fkey"
      columns: ["organisation_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "standing_copy_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"unit": {
                  Row: {
                    "archived_at": string | null,"area_code": string | null,"id": string,"kind": Database["public"]['Enums']["unit_kind"],"name_en": string,"name_km": string,"parent_id": string | null,"path": (string)[],"rev": number,"short_name": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"area_code"?: string | null,"id": string,"kind": Database["public"]['Enums']["unit_kind"],"name_en": string,"name_km": string,"parent_id"?: string | null,"path": (string)[],"rev"?: number,"short_name"?: string | null
                  }
                  Update: {
                    "archived_at"?: string | null,"area_code"?: string | null,"id"?: string,"kind"?: Database["public"]['Enums']["unit_kind"],"name_en"?: string,"name_km"?: string,"parent_id"?: string | null,"path"?: (string)[],"rev"?: number,"short_name"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "unit_area_code_fkey"
      columns: ["area_code"]
isOneToOne: false
      referencedRelation: "area"
      referencedColumns: ["code"]
    },{
      foreignKeyName: "unit_parent_id_fkey"
      columns: ["parent_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"user_account": {
                  Row: {
                    "created_at": string,"disabled_at": string | null,"email": string,"home_unit_id": string,"id": string,"invited_at": string | null,"joined_at": string | null,"locale": Database["public"]['Enums']["locale"],"name_en": string,"name_km": string,"position_en": string,"position_km": string,"rev": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"disabled_at"?: string | null,"email": string,"home_unit_id": string,"id": string,"invited_at"?: string | null,"joined_at"?: string | null,"locale"?: Database["public"]['Enums']["locale"],"name_en": string,"name_km": string,"position_en"?: string,"position_km"?: string,"rev"?: number
                  }
                  Update: {
                    "created_at"?: string,"disabled_at"?: string | null,"email"?: string,"home_unit_id"?: string,"id"?: string,"invited_at"?: string | null,"joined_at"?: string | null,"locale"?: Database["public"]['Enums']["locale"],"name_en"?: string,"name_km"?: string,"position_en"?: string,"position_km"?: string,"rev"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_account_home_unit_id_fkey"
      columns: ["home_unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                }
          }
          Views: {
            "contact_row": {
                  Row: {
                    "email": string | null,"id": string,"name_en": string,"name_km": string,"organisation_en": string,"organisation_id": string,"organisation_kind": Database["public"]['Enums']["organisation_kind"],"organisation_km": string,"position_en": string,"position_km": string,"unit_id": string,"unit_kind": Database["public"]['Enums']["unit_kind"],"words": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "contact_organisation_id_fkey"
      columns: ["organisation_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "contact_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"delivery": {
                  Row: {
                    "address": string,"attempts": number,"id": string,"last_error": string | null,"queued_at": string,"recipient_name": string,"sent_at": string | null,"status": string | null,"subject_id": string,"template": string,"unit_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                           "address"?: string | null,"attempts"?: number | null,"id"?: string | null,"last_error"?: string | null,"queued_at"?: string | null,"recipient_name"?: string | null,"sent_at"?: string | null,"status"?: never,"subject_id"?: string | null,"template"?: string | null,"unit_id"?: string | null
                         }
                        Update: {
                           "address"?: string | null,"attempts"?: number | null,"id"?: string | null,"last_error"?: string | null,"queued_at"?: string | null,"recipient_name"?: string | null,"sent_at"?: string | null,"status"?: never,"subject_id"?: string | null,"template"?: string | null,"unit_id"?: string | null
                         }
                        Relationships: [
                    {
      foreignKeyName: "outbox_unit_id_fkey"
      columns: ["unit_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                },"participant_row": {
                  Row: {
                    "agenda_en": string | null,"agenda_item_id": string | null,"agenda_km": string | null,"attendance": string | null,"basis": string | null,"category": string | null,"contact_id": string | null,"delegate_name": string | null,"delegate_position": string | null,"delegate_sex": string | null,"email": string | null,"id": string,"invitation": string | null,"locale": string | null,"mail_error": string | null,"mail_status": string | null,"mark": string | null,"meeting_id": string,"name_en": string,"name_km": string,"organisation_en": string | null,"organisation_id": string | null,"organisation_km": string | null,"own_answer": string | null,"own_answered_at": string | null,"own_delegate_name": string | null,"own_delegate_position": string | null,"own_note": string | null,"phone": string | null,"position_en": string,"position_km": string,"responded_at": string | null,"responded_via": string | null,"response_note": string | null,"rev": number,"seat": string | null,"sent_at": string | null,"sent_by_letter": boolean,"sex": string | null,"was_mailed": boolean | null,"words": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "participant_contact_id_fkey"
      columns: ["contact_id"]
isOneToOne: false
      referencedRelation: "contact"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "participant_contact_id_fkey"
      columns: ["contact_id"]
isOneToOne: false
      referencedRelation: "contact_row"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "participant_meeting_id_fkey"
      columns: ["meeting_id"]
isOneToOne: false
      referencedRelation: "meeting"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "participant_organisation_id_fkey"
      columns: ["organisation_id"]
isOneToOne: false
      referencedRelation: "unit"
      referencedColumns: ["id"]
    }
                  ]
                }
          }
          Functions: {
            "acknowledge_receipt":
{ Args: { "p_payload": Json,"p_token": string }; Returns: Json
                           },
"action_overview":
{ Args: { "p_meeting_id"?: string,"p_owner_id"?: string,"p_pattern"?: string,"p_today": string,"p_unit_id"?: string,"p_year"?: number }; Returns: Json
                           },
"answer_invitation":
{ Args: { "p_payload": Json,"p_token": string }; Returns: Json
                           },
"bodies_with_users":
{ Args: { "p_bodies": (string)[] }; Returns: (string)[]
                           },
"challenge_standing":
{ Args: { "escalation": Omit<Database["public"]['Tables']["escalation"]['Row'], Database["public"]['Tables']["escalation"]['ComputedFields']> }; Returns: Database["public"]['Enums']["challenge_status"]
                           },
"command_result":
{ Args: { "p_id": string,"p_type": string }; Returns: Json
                           },
"directory_record":
{ Args: { "p_unit": string }; Returns: Json
                           },
"dispatch_basis":
{ Args: { "p_bodies": (string)[],"p_meeting": string }; Returns: Json
                           },
"escalation_preview":
{ Args: { "p_challenge": string }; Returns: Json
                           },
"hanging":
{ Args: { "meeting": Omit<Database["public"]['Tables']["meeting"]['Row'], Database["public"]['Tables']["meeting"]['ComputedFields']> }; Returns: Json
                           },
"holder":
{ Args: { "held": Omit<Database["public"]['Tables']["report"]['Row'], Database["public"]['Tables']["report"]['ComputedFields']> }; Returns: Json
                           },
"home_facts":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"invitation_preview":
{ Args: { "p_again": boolean,"p_by_letter": boolean,"p_ids": (string)[],"p_meeting": string }; Returns: Json
                           },
"is_ready":
{ Args: Record<PropertyKey, never>; Returns: boolean
                           },
"meeting_record":
{ Args: { "p_meeting": string,"p_only"?: (string)[] }; Returns: Json
                           },
"meetings_in_year":
{ Args: { "meeting": Omit<Database["public"]['Tables']["meeting"]['Row'], Database["public"]['Tables']["meeting"]['ComputedFields']> }; Returns: number
                           },
"nation_overview":
{ Args: { "p_year": number }; Returns: Json
                           },
"open_link":
{ Args: { "p_token": string }; Returns: Json
                           },
"open_receipt":
{ Args: { "p_token": string }; Returns: Json
                           },
"open_verification":
{ Args: { "p_text"?: boolean,"p_token": string }; Returns: Json
                           },
"participation_summary":
{ Args: { "p_meeting": string }; Returns: {
              "category": string,"invitation": string,"people": number,"sex": string,"without_item": number,"without_mail": number,"without_words": number
            }[]
                           },
"preview_areas":
{ Args: { "areas": Json }; Returns: Json
                           },
"received_document":
{ Args: { "p_recipient": string }; Returns: Json
                           },
"received_documents":
{ Args: { "p_limit"?: number }; Returns: Json
                           },
"removable":
{ Args: { "member": Omit<Database["public"]['Tables']["forum_member"]['Row'], Database["public"]['Tables']["forum_member"]['ComputedFields']> }; Returns: boolean
                           },
"run_command":
{ Args: { "p_id": string,"p_payload": Json,"p_type": string }; Returns: Json
                           },
"search_everything":
{ Args: { "p_max"?: number,"p_query": string }; Returns: {
              "detail_en": string,"detail_km": string,"id": string,"kind": string,"meeting_id": string,"on_date": string,"title_en": string,"title_km": string
            }[]
                           },
"session_state":
{ Args: { "p_meeting_id": string }; Returns: Json
                           },
"step_preview":
{ Args: { "p_meeting": string,"p_step": string }; Returns: Json
                           },
"waiting":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"waits_for_me":
{ Args: { "escalation": Omit<Database["public"]['Tables']["escalation"]['Row'], Database["public"]['Tables']["escalation"]['ComputedFields']> }; Returns: boolean
                           },
"was_dispatched":
{ Args: { "meeting": Omit<Database["public"]['Tables']["meeting"]['Row'], Database["public"]['Tables']["meeting"]['ComputedFields']> }; Returns: boolean
                           },
"withdrawal_preview":
{ Args: { "p_ids": (string)[],"p_meeting": string }; Returns: Json
                           }
          }
          Enums: {
            "action_status": "planned"|"in_progress"|"blocked"|"done"|"cancelled","action_step_kind": "deadline"|"cancelled"|"reopened","agenda_item_kind": "opening"|"report"|"discussion"|"deliberation"|"break"|"closing","area_level": "province"|"district"|"commune","attendance": "present"|"excused"|"absent","challenge_status": "open"|"agreed"|"unresolved"|"escalated"|"answered"|"closed","dispatch_channel": "mail"|"portal"|"printed","escalation_status": "raised"|"acknowledged"|"under_review"|"referred"|"answered"|"closed"|"returned","forum_kind": "dialogue"|"twg"|"sub_group"|"core_group"|"twg_network"|"smd"|"ngo_consultation","forum_seat": "chair"|"lead_facilitator"|"secretariat"|"member"|"cdc_representative"|"focal_point"|"technical_advisor","input_kind": "report"|"problem"|"proposal"|"question"|"commitment","input_status": "recorded"|"considered"|"answered"|"resolved"|"unresolved","invitation_status": "shortlisted"|"approved"|"sent"|"accepted"|"declined"|"delegated","locale": "km"|"en","meeting_status": "draft"|"scheduled"|"in_session"|"concluded"|"closed"|"postponed"|"cancelled","organisation_kind": "ministry"|"department"|"administration"|"council"|"association"|"development_partner"|"ngo"|"academia"|"private_sector"|"community"|"other","participant_category": "a"|"b"|"c"|"d"|"e"|"f"|"g"|"h"|"member","plan_served": "development_plan"|"rolling_investment_programme"|"annual_investment_plan","progress_decision": "confirmed"|"returned"|"superseded"|"withdrawn","reach": "own"|"ancestors"|"everywhere","recipient_role": "to"|"copy","report_kind": "dialogue_report"|"minutes","report_status": "drafting"|"in_review"|"approved"|"dispatched","role_name": "admin"|"secretariat"|"governor"|"department"|"district_officer"|"commune_officer"|"partner"|"twg_chair"|"lead_facilitator"|"twg_secretariat"|"twg_member"|"ncdds"|"moi"|"cdc","sex": "female"|"male"|"unstated","unit_kind": "national"|"province"|"district"|"commune"|"forum"|"organisation"
          }
          CompositeTypes: {
            [_ in never]: never
          }
        }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
  ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
      Row: infer R
    }
    ? R
    : never
  : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I
    }
    ? I
    : never
  : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U
    }
    ? U
    : never
  : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
  ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
  ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never

export const Constants = {
  "public": {
          Enums: {
            "action_status": ["planned", "in_progress", "blocked", "done", "cancelled"],"action_step_kind": ["deadline", "cancelled", "reopened"],"agenda_item_kind": ["opening", "report", "discussion", "deliberation", "break", "closing"],"area_level": ["province", "district", "commune"],"attendance": ["present", "excused", "absent"],"challenge_status": ["open", "agreed", "unresolved", "escalated", "answered", "closed"],"dispatch_channel": ["mail", "portal", "printed"],"escalation_status": ["raised", "acknowledged", "under_review", "referred", "answered", "closed", "returned"],"forum_kind": ["dialogue", "twg", "sub_group", "core_group", "twg_network", "smd", "ngo_consultation"],"forum_seat": ["chair", "lead_facilitator", "secretariat", "member", "cdc_representative", "focal_point", "technical_advisor"],"input_kind": ["report", "problem", "proposal", "question", "commitment"],"input_status": ["recorded", "considered", "answered", "resolved", "unresolved"],"invitation_status": ["shortlisted", "approved", "sent", "accepted", "declined", "delegated"],"locale": ["km", "en"],"meeting_status": ["draft", "scheduled", "in_session", "concluded", "closed", "postponed", "cancelled"],"organisation_kind": ["ministry", "department", "administration", "council", "association", "development_partner", "ngo", "academia", "private_sector", "community", "other"],"participant_category": ["a", "b", "c", "d", "e", "f", "g", "h", "member"],"plan_served": ["development_plan", "rolling_investment_programme", "annual_investment_plan"],"progress_decision": ["confirmed", "returned", "superseded", "withdrawn"],"reach": ["own", "ancestors", "everywhere"],"recipient_role": ["to", "copy"],"report_kind": ["dialogue_report", "minutes"],"report_status": ["drafting", "in_review", "approved", "dispatched"],"role_name": ["admin", "secretariat", "governor", "department", "district_officer", "commune_officer", "partner", "twg_chair", "lead_facilitator", "twg_secretariat", "twg_member", "ncdds", "moi", "cdc"],"sex": ["female", "male", "unstated"],"unit_kind": ["national", "province", "district", "commune", "forum", "organisation"]
          }
        }
} as const
