resource "aws_eks_cluster" "this" {
  name = "main"
}

output "cluster_endpoint" {
  value = aws_eks_cluster.this.endpoint
}
