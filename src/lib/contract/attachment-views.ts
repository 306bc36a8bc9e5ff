/** A file as it is offered for download at `/files/<id>`. */
export interface AttachmentView {
	id: string;
	fileName: string;
	mediaType: string;
	bytes: number;
}
